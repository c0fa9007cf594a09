// Views take their wording from the house style, as charts do.
export * from "../style/wording";
