/**
 * The journal (docs/formats.md): one Markdown file a day with YAML front matter, as a zip that Obsidian and its like open as a
 * vault. It is given words; what of them came from elsewhere can be no markup in it.
 */
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js'
import type { Day } from '../domain/day.ts'

export interface JournalDay {
  day: Day
  title: string
  sites: readonly string[]
  /** Names, each a note of its own to link to. */
  people: readonly string[]
  /** Hashtags without the sign. */
  tags: readonly string[]
  /** Number of acts that stand. */
  acts: number
  sections: readonly { title: string; lines: readonly string[] }[]
}

/** The text of one day. */
export function journalPage({ day, title, sections, ...facts }: JournalDay): string {
  const front = [
    '---',
    `date: ${day}`,
    `acts: ${facts.acts}`,
    ...list('sites', facts.sites),
    ...list('people', facts.people.map(linkTo)),
    ...list('tags', facts.tags.filter(isTag)),
    '---',
  ]
  const body = sections.flatMap((one) => [
    '',
    `## ${plain(one.title)}`,
    '',
    ...one.lines.map((line) => `- ${plain(line).replaceAll('\n', '\n  ')}`),
  ])
  return [...front, '', `# ${plain(title)}`, ...body, ''].join('\n')
}

/**
 * The zip's bytes in pieces; one day at a time is in memory. A file's time is its day's noon: two exports of the same
 * days are the same bytes.
 */
export async function* journalZip(
  days: AsyncIterable<JournalDay>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >()
  void write()
  const reader = readable.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    // Where nobody reads on, nothing is written on.
    await reader.cancel().catch(() => undefined)
  }

  async function write(): Promise<void> {
    try {
      const zip = new ZipWriter(writable, { useWebWorkers: false, extendedTimestamp: false })
      for await (const one of days)
        await zip.add(`${one.day.slice(0, 4)}/${one.day}.md`, textOf(journalPage(one)), {
          lastModDate: new Date(`${one.day}T12:00:00`),
        })
      await zip.close()
    } catch (problem) {
      // Whoever reads is told by it.
      await writable.abort(problem).catch(() => undefined)
    }
  }
}

function textOf(page: string): ReadableStream<Uint8Array> {
  return new Blob([page]).stream()
}

/** A list of texts in front matter; JSON's quotes are YAML's, too. */
function list(name: string, values: readonly string[]): string[] {
  const quoted = values.map(
    (one) => `  - ${JSON.stringify(one).replaceAll(/[\p{Cc}\u2028\u2029\ufeff]/gu, escapedSign)}`,
  )
  return values.length === 0 ? [`${name}: []`] : [`${name}:`, ...quoted]
}

function escapedSign(sign: string): string {
  return String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A note's name is a file's: what neither may hold becomes a blank. */
function linkTo(name: string): string {
  return `[[${name
    .replaceAll(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()}]]`
}

/** Obsidian's tags: letters, figures, `_`, `-` and `/`, not figures alone. */
function isTag(tag: string): boolean {
  return /^[\p{L}\p{M}\p{N}_/-]+$/u.test(tag) && !/^[\p{N}]+$/u.test(tag)
}

/** Words as they are: nothing in them is markup, neither Markdown's nor Obsidian's. */
function plain(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\`*_[\]<>#|~=%$^&{}]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+]|\d+(?=[.)]))/gm, (_, blank: string, sign: string) =>
      /\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
    )
}
