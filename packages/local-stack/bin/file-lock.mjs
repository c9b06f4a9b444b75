import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 15 * 60_000;

/**
 * Does `work` while no other process holds the lock; waits for its turn. A lock whose holder died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Error} when the holder lives and does not finish within 15 minutes
 */
export async function withFileLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = performance.now() + PATIENCE_MS;
  while (!tryLock(file)) {
    if (performance.now() > deadline)
      throw new Error(`Process ${holder(file)} holds ${file} for too long: stop it or delete the file.`);
    if (!isAlive(holder(file))) takeAway(file);
    else await delay(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** 0 when the file is gone or was only just created. */
function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two processes may see the same dead holder: only one of them renames its file, and gives back what proves to be alive. */
function takeAway(file) {
  const taken = `${file}.${process.pid}`;
  try {
    renameSync(file, taken);
  } catch {
    return;
  }
  if (isAlive(holder(taken))) renameSync(taken, file);
  else rmSync(taken);
}
