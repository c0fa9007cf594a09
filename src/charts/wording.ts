// Charts take their wording from the house style, as views do.
export * from "../style/wording";
