/**
 * Where browsers usually are.
 *
 * Chrome under its own name is left out: since version 137 it ignores `--load-extension`. Chromium, Chrome for
 * Testing and Edge take it.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { onPath } from './paths.mjs'

const commands = {
  chromium: ['chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
}

const macApps = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge'].map((name) => [name, name]),
  firefox: [['Firefox', 'firefox']],
}

const windowsPrograms = {
  chromium: ['Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  firefox: ['Mozilla Firefox/firefox.exe'],
}

/** Paths of the system's browsers of a kind (`chromium`, `firefox`) that exist, best first. */
export function systemBrowsers(kind) {
  return [...macPaths(kind), ...windowsPaths(kind), ...commands[kind].map((name) => onPath(name))]
    .filter((file) => file !== null && existsSync(file))
    .filter((file) => !isSnap(file))
}

function macPaths(kind) {
  if (process.platform !== 'darwin') return []
  return macApps[kind].flatMap(([app, program]) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', program),
    ),
  )
}

function windowsPaths(kind) {
  if (process.platform !== 'win32') return []
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
  return folders
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((folder) => windowsPrograms[kind].map((program) => join(folder, program)))
}

/** Browsers in a snap see neither hidden folders nor the temporary folder, so they can't load a build. */
function isSnap(file) {
  const real = realpathSync(file)
  if (real.startsWith('/snap/') || real.endsWith('/snap')) return true
  return statSync(real).size < 4096 && readFileSync(real, 'utf8').includes('/snap/')
}

/** Where a browser that we download ourselves is kept, beside other programs' caches. */
export function cacheFolder() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'waterline')
  if (process.platform === 'win32') {
    return join(process.env.LOCALAPPDATA ?? homedir(), 'waterline', 'cache')
  }
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'waterline')
}

/** The Firefox of an earlier download, or null. */
export function downloadedFirefox() {
  const folder = join(cacheFolder(), 'firefox')
  if (!existsSync(folder)) return null
  const programs = [
    'firefox/firefox',
    'Firefox.app/Contents/MacOS/firefox',
    'core/firefox.exe',
  ].flatMap((program) => readdirSync(folder).map((version) => join(folder, version, program)))
  return programs.findLast((file) => existsSync(file)) ?? null
}
