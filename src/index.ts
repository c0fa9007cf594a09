/**
 * The library: articles in, plain rows out.
 *
 * @module variorum
 */
export * from "./events";
export * from "./numbers";
export * from "./quotes";
export * from "./reuse";
export * from "./tables";
export * from "./text";
export * from "./words";
