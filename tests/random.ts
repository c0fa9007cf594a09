import fc from "fast-check";

// The short form of the properties tries the same texts on every run; `npm run test:long` tries new ones.
if (!process.env.VARIORUM_LONG) fc.configureGlobal({ seed: 20240125 });
