const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
const open = new Set<() => void>();

/**
 * Have something removed when the process is ended from outside (Ctrl-C, a shutdown), or ends by itself.
 *
 * @returns does it now
 */
export function removeAtEnd(remove: () => void): () => void {
  if (open.size === 0) {
    process.on("exit", removeAll);
    for (const signal of signals) process.on(signal, end);
  }
  const once = (): void => {
    if (!open.delete(once)) return;
    if (open.size === 0) {
      process.off("exit", removeAll);
      for (const signal of signals) process.off(signal, end);
    }
    remove();
  };
  open.add(once);
  return once;
}

function removeAll(): void {
  for (const each of [...open]) each();
}

function end(signal: NodeJS.Signals): void {
  removeAll();
  process.kill(process.pid, signal);
}
