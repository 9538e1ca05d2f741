import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { hashedClass } from '../view.ts'
import { hash } from '../world/random.ts'
import type { Reply } from './exchange.ts'
import { notFound } from './exchange.ts'

const home = new URL('../', import.meta.url)
const servable = /^\/practice\/((?:linkedin\/|x\/)?(?:client\/[\w-]+\.ts|style\.css))$/

/** A picture of nobody: a disc in a colour that belongs to the address. */
function disc(path: string): Reply {
  const hue = hash(path) % 360
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="hsl(${hue} 35% 78%)"/><circle cx="4" cy="3" r="1.5" fill="hsl(${hue} 30% 45%)"/><path d="M1 8a3 3 0 0 1 6 0z" fill="hsl(${hue} 30% 45%)"/></svg>`
  return { status: 200, type: 'image/svg+xml', body }
}

/**
 * Scripts, styles and pictures of the practice pages. The scripts are the project's own TypeScript with its types taken
 * out; in the style sheet `.s-name` becomes the hashed class of that name.
 */
export function asset(host: string, path: string, build: number): Reply | null {
  if (/(?:twimg|licdn)\.com$/.test(host) || path === '/favicon.ico') return disc(path)
  if (!path.startsWith('/practice/')) return null
  const file = servable.exec(path)?.[1]
  const address = file ? fileURLToPath(new URL(file, home)) : ''
  if (!file || !existsSync(address)) return notFound
  const source = readFileSync(address, 'utf8')
  if (file.endsWith('.css')) {
    const body = source.replaceAll(
      /\.s-([\w-]+)/g,
      (_, name: string) => `.${hashedClass(name, build)}`,
    )
    return { status: 200, type: 'text/css; charset=utf-8', body }
  }
  return {
    status: 200,
    type: 'text/javascript; charset=utf-8',
    body: stripTypeScriptTypes(source),
  }
}
