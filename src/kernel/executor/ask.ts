import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { tell } from "./channel";
import type { Said } from "./frames";
import { slot } from "./state";

/**
 * Ask whoever runs the cell, and wait for the answer.
 *
 * @param port - where the watching thread posts answers
 * @returns the line that was typed, null when the input ended
 * @throws {Error} when the client does not take questions
 */
export function asker(state: Int32Array, port: MessagePort, mayAsk: () => boolean) {
  return (prompt: string, password: boolean): string | null => {
    if (!mayAsk()) throw new Error("This client cannot be asked: it runs cells without a person at the keyboard.");
    while (receiveMessageOnPort(port)) {
      // an answer to a question that was interrupted
    }
    Atomics.store(state, slot.answered, 0);
    tell({ is: "input", prompt, password });
    while (Atomics.load(state, slot.answered) === 0) Atomics.wait(state, slot.answered, 0);
    const answer = receiveMessageOnPort(port)?.message as Extract<Said, { is: "answer" }> | undefined;
    return answer?.value ?? null;
  };
}

/** `prompt`, `confirm` and `alert` as browsers and Deno have them. */
export function installPrompts(ask: (prompt: string, password: boolean) => string | null): void {
  const globals = {
    prompt: (message: unknown = "Prompt", fallback: string | null = null): string | null => {
      const answer = ask(`${String(message)} `, false);
      return answer === "" && fallback !== null ? fallback : answer;
    },
    confirm: (message: unknown = "Confirm"): boolean => /^y(es)?$/i.test(ask(`${String(message)} [y/N] `, false) ?? ""),
    alert: (message: unknown = "Alert"): void => void ask(`${String(message)} [Enter] `, false),
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: false });
}
