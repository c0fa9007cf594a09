/** Units from `first` up to, but without, `end`. */
export interface UnitRange {
  first: number;
  end: number;
}
