import { nameStock } from './names.ts'
import { nonsense } from './nonsense.ts'
import type { Random } from './random.ts'
import { createRandom, nth } from './random.ts'
import type { Scenario } from './scenario.ts'

/** One invented person, with an address on both sites. */
export interface Person {
  kind: 'person'
  name: string
  /** as it stands in the address: `/in/SLUG/` */
  slug: string
  /** LinkedIn's number, and its opaque profile id */
  memberId: string
  profileId: string
  /** X's name after the @, in the person's own spelling, and number */
  handle: string
  xId: string
  headline: string
  /** how near: 1, 2 or 3 */
  degree: number
}

/** One invented organisation. It is never a person in the ledger. */
export interface Organisation {
  kind: 'organisation'
  name: string
  slug: string
  companyId: string
  handle: string
  xId: string
}

/** The cast of a scenario, and its sentences. */
export interface Cast {
  self: Person
  people: Person[]
  organisations: Organisation[]
  sentence(): string
  remark(): string
}

/** A name as the sites spell it in addresses: Latin letters without marks. */
function plain(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z0-9 -]/g, '')
    .trim()
}

function slugFor(name: string, index: number, random: Random): string {
  const tail = random.letters(6, '0123456789abcdef')
  const latin = plain(name).toLowerCase().replaceAll(/[ -]+/g, '-')
  // A few members keep their own script in the address; it is served percent-encoded.
  if (plain(name) !== name && index % 5 === 3) {
    return `${encodeURIComponent(name.toLowerCase().replaceAll(' ', '-'))}-${tail}`
  }
  return latin.length > 3 ? `${latin}-${tail}` : `member-${tail}`
}

function handleFor(name: string, random: Random): string {
  const latin = plain(name).replaceAll(/[ -]/g, '')
  return latin.length > 3
    ? `${latin.slice(0, 12)}${random.int(90) + 10}`
    : `Person_${random.digits(6)}`
}

/** Invents everybody for a scenario. */
export function inventCast(scenario: Scenario): Cast {
  const random = createRandom(`cast ${scenario.people} ${scenario.language}`)
  const stock = nameStock[scenario.language]
  const say = (text: string) => (scenario.language === 'xx' ? nonsense(text) : text)
  const given = random.shuffled(stock.given)
  const family = random.shuffled(stock.family)
  const person = (index: number): Person => {
    const name = say(`${given[index % given.length]} ${family[index % family.length]}`)
    return {
      kind: 'person',
      name,
      slug: slugFor(name, index, random),
      memberId: random.digits(9),
      profileId: `ACoAA${random.letters(34)}`,
      handle: handleFor(name, random),
      xId: random.digits(index % 2 === 0 ? 8 : 19),
      headline: say(random.pick(stock.headlines)),
      degree: 1 + random.int(3),
    }
  }
  const everybody = Array.from({ length: 20 }, (_, index) => person(index))
  const organisations = stock.organisations.map((english): Organisation => {
    const name = say(english)
    const latin = plain(name).toLowerCase().replaceAll(/[ -]+/g, '-')
    return {
      kind: 'organisation',
      name,
      slug: latin.length > 2 ? latin : `organisation-${random.digits(5)}`,
      companyId: random.digits(7),
      handle: handleFor(name, random),
      xId: random.digits(10),
    }
  })
  return {
    self: nth(everybody, 0),
    people: everybody.slice(1),
    organisations,
    sentence: () => say(`${random.pick(stock.openings)} ${random.pick(stock.closings)}`),
    remark: () => say(random.pick(stock.remarks)),
  }
}
