import type { ActRequest } from '../server/acts.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'

type Doing = Pick<ActRequest, 'act' | 'target' | 'person' | 'apply' | 'impossible'>

/** About a place, which is never a person. */
function at(act: string, target: string, isKnown: boolean, apply: () => void): Doing {
  return {
    act,
    target,
    person: null,
    impossible: !isKnown,
    apply() {
      apply()
      return target
    },
  }
}

/** What acts towards people and places do to the world, beside invitations and following. */
export function networkDoings(view: View) {
  const { linkedin, organisations } = view.world
  const { places } = linkedin

  /** About a person whom `apply` is given. */
  function towards(act: string, slug: string, apply: (person: Person) => void): Doing {
    const person = view.world.bySlug(slug)
    return {
      act,
      target: person?.slug ?? '',
      person: person?.slug ?? null,
      impossible: !person,
      apply() {
        if (person) apply(person)
        return ''
      },
    }
  }

  return {
    withdraw: (slug: string): Doing =>
      towards('withdraw', slug, (person) => linkedin.pending.delete(person.slug)),
    disconnect: (slug: string): Doing =>
      towards('disconnect', slug, (person) => linkedin.connections.delete(person.slug)),
    endorse: (slug: string, skill: string): Doing =>
      towards('endorse', slug, (person) => places.endorsed.add(`${person.slug} ${skill}`)),
    recommend: (slug: string): Doing => towards('recommend', slug, () => undefined),
    followPage(companyId: string, state: boolean): Doing {
      const page = organisations.find((one) => one.companyId === companyId)
      return at(state ? 'follow-page' : 'unfollow-page', page?.slug ?? '', Boolean(page), () => {
        if (page && state) places.followedPages.add(page.slug)
        else if (page) places.followedPages.delete(page.slug)
      })
    },
    group(id: string, state: boolean): Doing {
      const group = places.groups.find((one) => one.id === id)
      return at(state ? 'join-group' : 'leave-group', id, Boolean(group), () => {
        if (group) group.member = state
      })
    },
    createGroup(name: string): Doing {
      const id = String(10_000_000 + places.groups.length)
      return at('create-group', id, name.trim() !== '', () => {
        places.groups.push({ id, name, member: true })
      })
    },
    attend(id: string, state: boolean): Doing {
      const event = places.events.find((one) => one.id === id)
      return at(state ? 'attend' : 'unattend', id, Boolean(event), () => {
        if (event) event.attending = state
      })
    },
    subscribe(slug: string, state: boolean): Doing {
      const newsletter = places.newsletters.find((one) => one.slug === slug)
      return at(state ? 'subscribe' : 'unsubscribe', slug, Boolean(newsletter), () => {
        if (newsletter) newsletter.subscribed = state
      })
    },
    answerRequest(id: string, accept: boolean): Doing {
      const thread = linkedin.threads.find((one) => one.id === id)
      return towards(
        accept ? 'accept-message' : 'decline-message',
        thread?.partners[0]?.slug ?? '',
        () => {
          if (thread && accept) thread.request = false
          else linkedin.threads = linkedin.threads.filter((one) => one !== thread)
        },
      )
    },
    reactToMessage(id: string): Doing {
      const thread = linkedin.threads.find((one) => one.id === id)
      const [partner] = thread?.partners ?? []
      return {
        act: 'react-to-message',
        target: id,
        person: thread?.partners.length === 1 ? (partner?.slug ?? null) : null,
        impossible: !thread,
        apply: () => '',
      }
    },
  }
}
