/**
 * A function that remembers what it gave for the words it met lately, so that memory stays flat however many different words
 * come: at most twice `most` of them. Those that come again and again are always among them.
 *
 * @param work - gives the same for the same word whenever it is asked
 * @internal
 */
export function remember<Value extends object | string>(
  work: (word: string) => Value,
  most = 25_000,
): (word: string) => Value {
  let lately = new Map<string, Value>();
  let before = new Map<string, Value>();
  return (word) => {
    const known = lately.get(word);
    if (known !== undefined) return known;
    const value = before.get(word) ?? work(word);
    if (lately.size >= most) {
      before = lately;
      lately = new Map();
    }
    lately.set(word, value);
    return value;
  };
}
