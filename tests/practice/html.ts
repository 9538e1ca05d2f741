/** A piece of finished markup; anything else that a template meets is text and gets escaped. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

/** What a template may hold: nothing shows for null, undefined and false; lists are joined. */
export type Piece = Markup | string | number | null | undefined | false | Piece[]

/** Makes text safe between tags and inside double-quoted attributes. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function show(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (piece instanceof Markup) return piece.text
  if (Array.isArray(piece)) return piece.map(show).join('')
  return escape(String(piece))
}

/**
 * The template tag of all pages. A line break with its indentation is one space between attributes and nothing between
 * tags and words, as in the served pages of both sites.
 */
export function markup(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  let insideTag = false
  const text = strings.map((part, index) => {
    const shown = index < pieces.length ? show(pieces[index]) : ''
    const squeezed = part.replaceAll(/<|>|\n\s*/g, (found) => {
      if (found === '<' || found === '>') {
        insideTag = found === '<'
        return found
      }
      return insideTag ? ' ' : ''
    })
    return squeezed + shown
  })
  return new Markup(text.join(''))
}

/**
 * What the page's script has to know about an element. The script takes the attribute away as it starts, so that the
 * finished page holds only what the real sites show.
 */
export function props(values: Record<string, string | number | boolean | null>): Markup {
  return new Markup(` data-p="${escape(JSON.stringify(values))}"`)
}
