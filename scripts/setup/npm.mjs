/** Running npm, whichever version the machine has (8 to 11 and later). */
import { existsSync, realpathSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { innerNode, modules, onPath } from './paths.mjs'
import { run, tail } from './run.mjs'
import { Stop } from './say.mjs'

/** Installs exactly what the lock file names, npm itself running on the given Node. */
export async function npmCi(node) {
  const cli = npmScript()
  const [command, ...first] = cli ? [node, cli] : ['npm']
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await run(command, args, { quiet: true, env: envWith(node) })
  if (code === 127) throw new Stop('npm was not found: install Node.js 18 or newer with npm.')
  if (code !== 0) throw new Stop(`${tail(output)}\n\nThe npm dependencies could not be installed.`)
}

/** Scripts of packages look for `node` on the PATH: it must be the one that runs npm. */
function envWith(node) {
  return { ...process.env, PATH: [dirname(node), process.env.PATH].filter(Boolean).join(delimiter) }
}

/** npm's own script: the one that started us, else the one on the PATH or beside Node; null if none is seen. */
function npmScript() {
  const beside = dirname(realpathSync(process.execPath))
  const found = onPath('npm')
  return (
    [
      process.env.npm_execpath,
      found && realpathSync(found),
      join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
      join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ].find((file) => file && /npm-cli\.[cm]?js$/.test(file) && existsSync(file)) ?? null
  )
}

/**
 * Newer npm versions refuse install scripts, but the `node` package fetches its binary in one; and a command
 * whose file is not there yet gets no link.
 */
export async function fetchInnerNode(node) {
  if (existsSync(innerNode)) return
  const cwd = join(modules, 'node')
  const args = ['installArchSpecificPackage.js']
  const { output } = await run(node, args, { cwd, env: envWith(node), quiet: true })
  if (!existsSync(innerNode)) {
    throw new Stop(`${tail(output)}\n\nThe newer Node that the tools need could not be fetched.`)
  }
  const link = join(modules, '.bin', 'node')
  if (process.platform !== 'win32' && !existsSync(link)) {
    symlinkSync(join('..', 'node', 'bin', 'node'), link)
  }
}
