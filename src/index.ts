export * from "./events";
export * from "./numbers";
export * from "./quotes";
export * from "./reuse";
export * from "./tables";
export * from "./text";
export * from "./words";
