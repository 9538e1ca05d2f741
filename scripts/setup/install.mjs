/**
 * Installs the locked npm dependencies where they are missing or out of date.
 *
 * They bring their own, newer Node, because the tools want one that many machines don't have. npm run by a Node
 * that is too old skips the tools' native parts without a word; so the newer Node then installs once more.
 */
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchInnerNode, npmCi } from './npm.mjs'
import { innerNode, modules, root, tool } from './paths.mjs'
import { run, tail } from './run.mjs'
import { duration, say, Stop } from './say.mjs'

const stampFile = join(modules, '.waterline-lock')
const lockFile = join(root, 'package-lock.json')

/** Makes sure that the dependencies are there and work; returns at once when they are. */
export async function install() {
  if (readIf(stampFile) === stamp() && fs.existsSync(innerNode)) return
  if (agreesWithLock() && (await problemWithTools()) === null) {
    fs.writeFileSync(stampFile, stamp())
    return
  }
  const start = Date.now()
  say('Installing the locked npm dependencies …')
  const scratch = fs.mkdtempSync(join(tmpdir(), 'waterline-node-'))
  try {
    await installWith(scratch)
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
  fs.writeFileSync(stampFile, stamp())
  say(`Installed the npm dependencies (${duration(Date.now() - start)}).`)
}

async function installWith(scratch) {
  // Started from a script, this very process runs on the Node inside node_modules, which npm is about to remove.
  const inside = fs.realpathSync(process.execPath).startsWith(modules)
  const node = inside ? copyOfNode(process.execPath, scratch) : process.execPath
  await npmCi(node)
  await fetchInnerNode(node)
  let problem = await problemWithTools()
  if (problem !== null) {
    say('Installing once more with the newer Node that came along …')
    const newer = copyOfNode(innerNode, scratch)
    await npmCi(newer)
    await fetchInnerNode(newer)
    problem = await problemWithTools()
  }
  if (problem !== null)
    throw new Stop(`The npm dependencies were installed but don't work: ${problem}`)
}

function copyOfNode(node, scratch) {
  const copy = join(scratch, process.platform === 'win32' ? 'node.exe' : 'node')
  if (!fs.existsSync(copy)) fs.copyFileSync(node, copy)
  fs.chmodSync(copy, 0o755)
  return copy
}

/** The first tool that doesn't run, in words, or null when all do. */
async function problemWithTools() {
  /** @type {[string, () => string[]][]} */
  const tries = [
    ['Node', () => ['--input-type=module', '-e', 'if (!globalThis.Temporal) process.exit(1)']],
    ['Vite', () => ['--input-type=module', '-e', "(await import('vite')).parseAst('1')"]],
    ['oxlint', () => [tool('oxlint'), '--version']],
    ['oxfmt', () => [tool('oxfmt'), '--version']],
    ['TypeScript', () => [tool('typescript', 'tsc'), '--version']],
  ]
  if (!fs.existsSync(innerNode)) return 'Node is missing.'
  for (const [name, args] of tries) {
    try {
      const { code, output } = await run(innerNode, args(), { quiet: true })
      if (code !== 0) return `${name} ends with ${code}. ${tail(output, 5)}`
    } catch (problem) {
      return `${name} is missing. ${problem.message}`
    }
  }
  return null
}

/** Lock file and platform, so that a folder shared between two systems is installed anew. */
function stamp() {
  const hash = createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex')
  return `${hash} ${process.platform}-${process.arch}\n`
}

/** Whether what npm says it installed is what the lock file names. */
function agreesWithLock() {
  const installed = readIf(join(modules, '.package-lock.json'))
  if (installed === null) return false
  const there = JSON.parse(installed).packages
  const locked = Object.entries(JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages)
  return locked.every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional === true),
  )
}

function readIf(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null
}
