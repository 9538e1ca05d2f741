import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'
import { button, buttonClass, listPage, listRow } from './network-parts.ts'
import { isClassic, pathOf } from './parts.ts'
import { profilePage } from './profile.ts'

/** `/in/SLUG/details/skills/`: somebody else who endorsed it stands beside each skill. */
export function skillsPage(view: View, person: Person): Markup {
  const { skills, endorsed } = view.world.linkedin.places
  const [, , endorser] = view.world.people
  const rows = skills.map((skill) =>
    listRow(view, skill, [
      markup`<span>${view.say('skills')} ${skill}</span>`,
      endorser && markup`<a href="${pathOf(endorser)}"><span>${endorser.name}</span></a>`,
      button(view, endorsed.has(`${person.slug} ${skill}`) ? 'endorsed' : 'endorse', {
        do: 'act',
        act: 'endorse',
        id: `${person.slug} ${skill}`,
        slug: person.slug,
        profile: person.profileId,
        skill,
        offText: view.say('endorse'),
        onText: view.say('endorsed'),
      }),
    ]),
  )
  return listPage(view, `${person.name}: ${view.say('skills')}`, rows)
}

/** `/in/SLUG/edit/forms/recommendation/write/`: a form above the profile. */
export function recommendationPage(view: View, person: Person): Markup {
  const form = markup`<form><h2>${view.say('recommend', { name: person.name })}</h2>
    <textarea${props({ note: true })}></textarea>
    <div>${button(view, 'cancel', { do: 'close' })}<button type="submit"
    class="${buttonClass(view, true)}"${props({ do: 'act', act: 'recommend', id: person.slug })}>
    <span>${view.say('send')}</span></button></div></form>`
  const dialog = isClassic(view)
    ? markup`<div class="artdeco-modal-overlay"${props({ dialog: true })}>
        <div role="dialog" class="artdeco-modal">${form}</div></div>`
    : markup`<dialog open role="dialog" class="${view.cls('dialog')}"${props({ dialog: true })}>
        ${form}</dialog>`
  return markup`${profilePage(view, person)}${dialog}`
}
