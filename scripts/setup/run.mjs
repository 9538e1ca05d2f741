/** Starting programs: without a shell, with a time limit, and silent unless they fail. */
import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

const running = new Set()

function endAll() {
  for (const child of running) end(child)
}

/** Ends a program; one that was given a group of its own takes its children along. */
function end(child) {
  try {
    if (child.ownGroup) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGTERM')
  } catch {
    // It ended on its own in between.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    endAll()
    process.exit(130)
  })
}

/**
 * Runs a program to its end. Never throws: a program that can't be started has code 127.
 *
 * `quiet` keeps its output back (it is returned), `limit` (milliseconds) ends it with all its children.
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false, limit } = {}) {
  return new Promise((resolve) => {
    const ownGroup = limit !== undefined && process.platform !== 'win32'
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { cwd, env, stdio, detached: ownGroup })
    child.ownGroup = ownGroup
    running.add(child)
    let output = ''
    let timedOut = false
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    }
    const timer =
      limit &&
      setTimeout(() => {
        timedOut = true
        end(child)
      }, limit)
    const finish = (code, note = '') => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code, timedOut, output: output + note })
    }
    child.on('error', (problem) => finish(127, String(problem)))
    child.on('close', (code) => finish(code ?? 1))
  })
}

/** The last lines of an output, enough to see what went wrong. */
export function tail(output, lines = 20) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
