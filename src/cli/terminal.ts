/** The outside world of a command: replaced in tests. */
export interface Terminal {
  /** results */
  out(text: string | Uint8Array): void;
  /** messages for the person: always shown */
  say(text: string): void;
  /** progress: shown only where somebody watches */
  progress(text: string): void;
  /** true: results are read by a person, not by a program */
  isScreen: boolean;
  columns: number;
  stdin: NodeJS.ReadableStream;
  env: NodeJS.ProcessEnv;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(`${plain(text)}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`${plain(text)}\n`);
    },
    isScreen: process.stdout.isTTY === true,
    columns: process.stdout.columns || 100,
    stdin: process.stdin,
    env: process.env,
  };
}

/** Text that cannot move the cursor, change colours or ring the bell: control characters become visible symbols. */
export function plain(text: string): string {
  let result = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code === 10 || (code >= 32 && code !== 127 && !(code >= 0x80 && code < 0xa0))) result += character;
    else result += code < 32 ? String.fromCharCode(0x2400 + code) : code === 127 ? "\u2421" : "\ufffd";
  }
  return result;
}
