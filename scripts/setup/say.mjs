/** What the scripts tell the person: short lines, and one clear sentence where they must stop. */

/** A reason to stop that is told as it is, without a stack. */
export class Stop extends Error {}

/** Prints one line of progress. */
export function say(line = '') {
  console.log(line)
}

/** How long something took, for people: `0.4 s`, `2 min 5 s`. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Runs a script's body; what it returns becomes the exit code. */
export async function main(body) {
  try {
    process.exitCode = (await body(process.argv.slice(2))) ?? 0
  } catch (problem) {
    console.error(problem instanceof Stop ? `\n${problem.message}` : problem)
    process.exitCode = 1
  }
}
