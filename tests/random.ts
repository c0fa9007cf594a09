import fc from "fast-check";
import { casesOf, isLong } from "./cases";

// The short form of the properties tries the same texts on every run; `npm run test:long` tries new ones.
fc.configureGlobal({ numRuns: casesOf(200), ...(isLong ? {} : { seed: 20240125 }) });
