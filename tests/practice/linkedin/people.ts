import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'
import { invitationPreview } from './invitations.ts'
import { face, figure, isClassic, pathOf } from './parts.ts'

/** The button of a card that invites at once, without a note. */
function connectButton(view: View, person: Person): Markup {
  const waits = view.world.linkedin.pending.has(person.slug)
  const label = view.say('connectWith', { name: person.name })
  const values = props({
    do: 'connect',
    slug: person.slug,
    member: person.memberId,
    profile: person.profileId,
    name: person.name,
    onText: view.say('pending'),
    offText: view.say('connect'),
    state: waits,
  })
  const word = view.say(waits ? 'pending' : 'connect')
  if (isClassic(view)) {
    return markup`<button type="button" aria-label="${label}"
      class="artdeco-button artdeco-button--secondary"${values}>
      <span class="artdeco-button__text">${word}</span></button>`
  }
  return markup`<button type="button" aria-label="${label}" class="${view.cls('button outline')}"${values}>
    <span class="${view.cls('label')}">${word}</span></button>`
}

function card(view: View, person: Person): Markup {
  if (isClassic(view)) {
    return markup`<li class="discover-fluid-entity-list--item"><div class="discover-entity-type-card">
      <a class="discover-entity-type-card__link" href="${pathOf(person)}">${figure(view, person, 72)}
      <span class="discover-person-card__name">${person.name}</span>
      <span class="discover-person-card__occupation">${person.headline}</span></a>
      ${connectButton(view, person)}</div></li>`
  }
  return markup`<div role="listitem" class="${view.cls('person')}">${face(view, person, 72)}
    <a class="${view.cls('link')}" href="${pathOf(person)}"><p class="${view.cls('text strong')}">
    <span>${person.name}</span></p></a>
    <p class="${view.cls('text faint')}"><span>${person.headline}</span></p>
    ${connectButton(view, person)}</div>`
}

/** `/mynetwork/grow/`: invitations first, then people one may know. */
export function growPage(view: View): Markup {
  const cards = view.world.linkedin.suggestions.map((person) => card(view, person))
  if (isClassic(view)) {
    return markup`<main class="scaffold-layout__main">${invitationPreview(view)}
      <section class="artdeco-card"><h2>${view.say('suggestions')}</h2>
      <ul class="discover-fluid-entity-list">${cards}</ul></section></main>`
  }
  return markup`<main class="${view.cls('main')}">${invitationPreview(view)}
    <section class="${view.cls('card')}"><h2 class="${view.cls('title')}">${view.say('suggestions')}</h2>
    <div role="list" class="${view.cls('people')}">${cards}</div></section></main>`
}
