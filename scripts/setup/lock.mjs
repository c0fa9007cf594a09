import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cache } from "./paths.mjs";
import { problems } from "./problem.mjs";

const lock = join(cache, "setup.lock");
const patience = 20 * 60_000;

/**
 * Run a job while no other set-up of this checkout runs. A lock left behind by a process that is gone is taken over.
 *
 * @param say - called once when another set-up has to be waited for
 */
export async function alone(job, say) {
  mkdirSync(cache, { recursive: true });
  const mine = `${lock}.${process.pid}`;
  const started = Date.now();
  let told = false;
  writeFileSync(mine, String(process.pid));
  try {
    while (!take(mine)) {
      const owner = read(lock);
      if (owner !== null && !isAlive(Number(owner))) {
        takeAway(owner);
        continue;
      }
      if (Date.now() - started > patience) throw problems.busy(owner);
      if (!told) say(`waiting for another set-up (process ${owner})`);
      told = true;
      await sleep(200);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const release = () => {
    if (read(lock) === String(process.pid)) rmSync(lock, { force: true });
  };
  process.once("exit", release);
  try {
    return await job();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** A hard link is made whole or not at all, so that the lock never stands there without its owner's id. */
function take(mine) {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Remove a dead owner's lock; when somebody else was quicker and the lock is a new one by now, put it back. */
function takeAway(owner) {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (read(aside) !== owner) take(aside);
  rmSync(aside, { force: true });
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
