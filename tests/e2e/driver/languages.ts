/** Builds in which the first language is another one: browsers under test bring the words of few. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { builds } from './extension.ts'
import { scratchFolder } from './scratch.ts'

type Catalogue = Record<string, { message: string }>

/** A build, what ships if not said, in another language of its own; `pseudo`: in signs that nothing else is written in. */
export async function buildIn(
  browser: 'chromium' | 'firefox',
  language: string,
  build = builds[browser],
): Promise<string> {
  const copy = await scratchFolder(`${browser}-${language}`)
  await cp(build, copy, { recursive: true })
  const fileOf = (name: string): string => path.join(copy, '_locales', name, 'messages.json')
  const isPseudo = language === 'pseudo'
  const text = await readFile(fileOf(isPseudo ? 'en' : language), 'utf8')
  const catalogue = JSON.parse(text) as Catalogue
  await writeFile(fileOf('en'), isPseudo ? JSON.stringify(pseudo(catalogue)) : text)
  return copy
}

const signs: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', c: 'ç' }

/** A third longer, as German is; gaps stay, and so does the catalogue's language. */
function pseudo(catalogue: Catalogue): Catalogue {
  const { common_language, ...rest } = catalogue
  const strange = Object.entries(rest).map(([key, { message }]) => {
    const accented = message.replaceAll(/[aeiounc]/g, (letter) => signs[letter] ?? letter)
    return [key, { message: `⟦${accented}${' ·····'.repeat(Math.ceil(message.length / 18))}⟧` }]
  })
  return { ...Object.fromEntries(strange), ...(common_language && { common_language }) }
}

/** Whether a text was written in these signs. */
export const pseudoSign = /[áéíóúñç⟦⟧·]/
