import type { Markup, Piece } from '../html.ts'
import { markup } from '../html.ts'
import type { View } from '../view.ts'
import type { Person, Organisation } from '../world/people.ts'
import { hash } from '../world/random.ts'

/** Does this scenario show the older Ember pages? */
export const isClassic = (view: View): boolean => view.scenario.linkedinStack === 'classic'

/** `data-view-name` stood on many elements from late 2025 to mid 2026 and is gone since. */
export function viewName(view: View, name: string): Piece {
  return view.scenario.linkedinStack === 'sdui-2025' && markup` data-view-name="${name}"`
}

/** An Ember id: a number that differs from page to page, worthless to anybody. */
export function ember(view: View, key: string): string {
  return `ember${100 + (hash(`${view.scenario.people} ${key}`) % 9000)}`
}

/** The address of a member's or organisation's page. */
export function pathOf(who: Person | Organisation): string {
  return who.kind === 'person' ? `/in/${who.slug}/` : `/company/${who.slug}/`
}

/** The round picture of somebody. */
export function figure(view: View, who: { name: string; slug: string }, size = 48): Markup {
  const source = `https://media.licdn.com/dms/image/v2/${who.slug}/profile-displayphoto-shrink_100_100`
  return markup`<figure class="${view.cls('figure')}"><img alt="${who.name}" width="${size}"
    height="${size}" src="${source}"></figure>`
}

/** The same in a link, as cards show it. */
export function face(view: View, who: Person | Organisation, size = 48): Markup {
  return markup`<a tabindex="0" class="${view.cls('face')}" href="${pathOf(who)}"
    componentkey="${view.token(`face ${who.slug}`)}">${figure(view, who, size)}</a>`
}
