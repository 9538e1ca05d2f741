/** Plays steps on a ledger and on paper at once. */
import { isDeepStrictEqual } from 'node:util'
import { openDB } from 'idb'
import { emptyDay, isSame, withEntry, type DayChecksum } from '../../../lib/domain/checksum.ts'
import {
  correctionOf,
  kindOf,
  undoOfCorrection,
  type MeantEntry,
} from '../../../lib/domain/correction.ts'
import { rungs, type Entry, type Observation, type Rung } from '../../../lib/domain/entry.ts'
import type { Erasure } from '../../../lib/domain/erasure.ts'
import { uuidv7 } from '../../../lib/domain/id.ts'
import type { LedgerSchema } from '../../../lib/ledger/database.ts'
import { openLedger, type Ledger } from '../../../lib/ledger/ledger.ts'
import { placeAt } from '../../../lib/ledger/place.ts'
import type { MergeWatch } from '../../../lib/ledger/merge-file.ts'
import { migrations } from '../../../lib/ledger/migrations/all.ts'
import { rowOf } from '../../../lib/ledger/row.ts'
import { xId } from '../../practice/world/ids.ts'
import { byKey } from '../history.ts'
import { openAt, outdateProjections } from '../stores.ts'
import { endAt } from './crash.ts'
import { append, correct, erase, merge, whoIs } from './on-paper.ts'
import { blankPaper, by, fileOf, meant, shownBy, type Paper, type Shown } from './paper.ts'
import type { Act, Beginning, Erase, Merge, Step, Undo, Writing } from './steps.ts'

let databases = 0

/** A step made ready: what it does to the ledger, and what it does on paper. */
interface Deed {
  run: (ledger: Ledger) => Promise<unknown>
  after: Paper
  /** What a worker does with it at its start, where it is under way. */
  goOn?: (ledger: Ledger) => Promise<unknown>
}

/** Plays a whole history, stopping after each step to compare. */
export async function* playing(beginning: Beginning, all: readonly Step[]) {
  const player = new Player()
  try {
    await player.begin(beginning)
    yield player.states()
    for (const step of all) {
      await player.play(step)
      yield player.states()
    }
  } finally {
    player.close()
  }
}

class Player {
  private place = placeAt(`model-${(databases += 1)} at first`)
  private ledger = openLedger(this.place)
  private paper = blankPaper
  private readonly earlier: Paper[] = []
  private readonly observations: Observation[] = []
  private ids = 0

  close(): void {
    this.ledger.close()
  }

  /** A database as an older version left it, opened by this one, which may be cut short once. */
  async begin({ version, entries, crashes }: Beginning): Promise<void> {
    const old = await openAt(await this.place.read(), 1 + (version % migrations.length))
    const knowsAliases = old.objectStoreNames.contains('aliases')
    for (const act of entries) {
      const observation = this.observation(knowsAliases ? act : { ...act, alias: null })
      this.paper = append(this.paper, [observation], this.context(act))
    }
    const knowsGroups = old.transaction('entries').store.indexNames.contains('group')
    for (const entry of this.paper.entries)
      await old.put('entries', knowsGroups ? rowOf(entry) : entry)
    for (const alias of this.paper.aliases) await old.put('aliases', alias)
    old.close()
    const open = async (): Promise<void> => this.ledger.keepProjections()
    if (crashes !== null && !(await endAt(crashes, open))) this.reopen()
    await open()
  }

  async play(step: Step): Promise<void> {
    this.earlier.push(this.paper)
    if (step.kind === 'reopen') this.reopen()
    else if (step.kind === 'crash') await this.crash(step.write, step.during)
    else if (step.kind === 'merge' && step.way === 'this into the other') await this.move(step)
    else {
      const { run, after } = this.deed(step)
      await run(this.ledger)
      this.paper = after
    }
  }

  private reopen(): void {
    this.ledger.close()
    this.ledger = openLedger(this.place)
  }

  /** All of it was carried out or nothing. */
  private async crash(write: number, during: Writing): Promise<void> {
    const { run, after, goOn } = this.deed(during)
    const isDone = await endAt(write, () => run(this.ledger))
    this.reopen()
    // What the worker does at each start.
    if ((await this.ledger.lastMerge())?.outcome === null) await goOn?.(this.ledger)
    await this.ledger.keepProjections()
    const shown = await this.shown()
    const isBefore = !isDone && isDeepStrictEqual(shown, shownBy(this.paper))
    if (!isBefore) this.paper = after
  }

  /** The other ledger goes on, with what this one held brought into it. */
  private async move(step: Merge): Promise<void> {
    const here = fileOf(this.paper)
    const other = this.other(step)
    this.ledger.close()
    this.place = placeAt(`model-${(databases += 1)} at first`)
    this.ledger = openLedger(this.place)
    this.paper = merge(merge(blankPaper, fileOf(other)), here)
    await this.ledger.merge(fileOf(other))
    await this.ledger.merge(here)
  }

  private deed(step: Writing): Deed {
    const { paper } = this
    switch (step.kind) {
      case 'act':
      case 'undo':
        return this.appending(paper, [this.remembered(this.observed(paper, step))], step.dayStart)
      case 'again': {
        const one = pick(this.observations, step.which)
        return this.appending(paper, one ? [one, one] : [], 0)
      }
      case 'intend': {
        const from = instantOf(step)
        const intention = { id: this.id(from), text: 'help', topics: [], from, until: null }
        return {
          run: (ledger) => ledger.putIntentions([intention]),
          after: { ...paper, intentions: [...paper.intentions, intention] },
        }
      }
      case 'correct':
      case 'say what somebody is':
      case 'take a correction back': {
        const made = this.correction(paper, step)
        if (!made) return { run: async () => undefined, after: paper }
        return { run: (ledger) => ledger.correct(made), after: correct(paper, made) }
      }
      case 'erase': {
        const erasure = this.erasure(step)
        const who = whoIs(paper, erasure)
        const after = erase(paper, erasure)
        const gone = paper.entries.length - after.entries.length
        const run = async (ledger: Ledger): Promise<void> => {
          const counted = await ledger.countErased(erasure, who)
          if (counted !== gone) throw new Error(`${counted} were to go, ${gone} go`)
          await ledger.erase(erasure, who)
        }
        return { run, after }
      }
      case 'merge': {
        const file = fileOf(this.other(step))
        const after = merge(paper, file)
        if (step.how === 'at once') return { run: (ledger) => ledger.merge(file), after }
        const text = new Blob([JSON.stringify(file)])
        const run = (ledger: Ledger): Promise<unknown> => ledger.mergeFile(text, quiet)
        return { run, after, goOn: run }
      }
      case 'rebuild': {
        const run = async (ledger: Ledger): Promise<void> => {
          await outdateProjections(await this.place.read())
          await ledger.keepProjections()
        }
        return { run, after: paper }
      }
    }
  }

  private appending(paper: Paper, all: Observation[], dayStart: number): Deed {
    const context = this.context({ dayStart })
    const after = append(paper, all, context)
    return { run: (ledger) => ledger.append(all, this.context({ dayStart }, context.ids)), after }
  }

  /** Ids of new sessions are the same on paper as in the ledger. */
  private context({ dayStart }: { dayStart: number }, given: readonly string[] = []) {
    const ids: string[] = []
    const left = [...given]
    const newId = (): string => {
      const id = left.shift() ?? this.id('2026-01-01T00:00:00.000Z')
      ids.push(id)
      return id
    }
    const pseudonyms = new Map([[urlOf('noor'), 'urn:waterline:person:00']])
    return { now: Date.parse('2100-01-01'), dayStart, newId, pseudonyms, ids }
  }

  /** Another small ledger, on paper. */
  private other({ copied, acts }: Merge): Paper {
    let paper = (copied === null ? undefined : pick(this.earlier, copied)) ?? blankPaper
    // A copy is made from a file, which names nothing that was erased.
    paper = { ...paper, erased: [] }
    for (const one of acts) {
      if (one.kind === 'correct') {
        const made = this.correction(paper, one)
        if (made) paper = correct(paper, made)
      } else paper = append(paper, [this.observed(paper, one)], this.context(one))
    }
    return paper
  }

  private remembered(observation: Observation): Observation {
    this.observations.push(observation)
    return observation
  }

  private observed(paper: Paper, step: Act | Undo): Observation {
    return step.kind === 'act' ? this.observation(step) : this.undoing(paper, step)
  }

  private observation(step: Act): Observation {
    const { who, called, other, alias, what, post, site, account, zone } = step
    const at = instantOf(step)
    const person = who === null ? null : { url: urlOf(who), name: called }
    const url = postUrl(post)
    const looked = { itemsSeen: 2, itemsRead: 1 }
    const view = {
      activeSeconds: 600,
      itemsSeen: 3,
      itemsRead: 1,
      adsSeen: 0,
      ownSeen: 0,
      people: other === null ? [] : [{ url: urlOf(other), name: null, ...looked }],
    }
    const kinds = {
      like: { type: 'Like', rung: 'touch', object: { type: 'Note', url, inReplyTo: null } },
      follow: { type: 'Follow', rung: 'touch', object: null },
      post: { type: 'Create', rung: 'compose', object: note },
      message: { type: 'Create', rung: 'compose', object: { ...note, type: 'ChatMessage' } },
      look: { type: 'View', rung: 'observe', object: null, view },
      'open an answer': {
        type: 'Read',
        rung: 'observe',
        object: { type: 'Note', url, inReplyTo: null },
      },
    } as const
    return {
      ...this.blank(at, { site, account, zone }),
      person,
      others: what === 'message' && other !== null ? [{ url: urlOf(other), name: null }] : [],
      ...(alias === null ? {} : { alias: urlOf(alias) }),
      ...kinds[what],
    }
  }

  /** Takes back something there, or something that nobody knows of. */
  private undoing(paper: Paper, step: Undo): Observation {
    const { of, named, which, site, account, zone } = step
    const at = instantOf(step)
    const target = pick(
      paper.entries.filter(({ type }) => type === of),
      which,
    )
    const id =
      named === 'by an unknown id' ? this.id(at) : named === 'by its id' ? target?.id : undefined
    const made = Date.parse(target?.at ?? at) + 400 * (which % 3)
    const object =
      of === 'Create' && target?.object?.type === 'Note'
        ? { ...note, url: `https://x.com/i/status/${xId(made, which)}` }
        : (target?.object ?? null)
    return {
      ...this.blank(at, { site: target?.site ?? site, account, zone }),
      type: 'Undo',
      rung: 'touch',
      person: target?.person ?? null,
      object,
      undo: { type: of, id: id ?? null },
    }
  }

  private blank(at: string, whose: Pick<Observation, 'site' | 'account' | 'zone'>) {
    return {
      id: this.id(at),
      at,
      ...whose,
      act: null,
      witness: 'confirmed' as const,
      others: [],
      undo: null,
      words: null,
      tags: [],
      view: null,
      source: 'recorder' as const,
      rules: 1,
    }
  }

  private correction(
    paper: Paper,
    step: Extract<Writing, { kind: 'correct' | 'say what somebody is' | 'take a correction back' }>,
  ): Entry | null {
    const at = '2026-11-22T12:00:00.000Z'
    const stamp = { id: this.id(at), now: Date.parse(at), zone: 'UTC', day: at.slice(0, 10) }
    const isCorrection = step.kind === 'take a correction back'
    const target = pick(
      paper.entries.filter(
        ({ type, changes }) => type !== 'Undo' && (changes !== null) === isCorrection,
      ),
      step.which,
    )
    if (!target) return null
    switch (step.kind) {
      case 'correct':
        return correctionOf(target, step.changes, stamp)
      case 'say what somebody is':
        return target.person?.url ? kindOf(target, step.is, stamp) : null
      case 'take a correction back':
        return undoOfCorrection(target, stamp)
    }
  }

  private erasure({ by: what, which, of }: Erase): Erasure {
    const target = pick(this.paper.entries, which)
    const [hour, place] = [(target?.at ?? '2026-10-25T01').slice(0, 13), target?.site ?? 'x']
    switch (what) {
      case 'entry':
        return { by: what, id: target?.id ?? this.id('2026-01-01T00:00:00.000Z') }
      case 'person':
        return { by: what, url: target?.person?.url ?? urlOf('amara') }
      case 'site':
        return { by: what, site: place }
      case 'time':
        return { by: what, from: `${hour}:00:00.000Z`, until: `${hour}:59:00.000Z` }
      case 'age': {
        const { day } = target ? meant(this.paper, target) : { day: '2026-10-25' }
        const next = new Date(Date.parse(day) + 24 * 3_600_000).toISOString().slice(0, 10)
        const first = (rung: Rung): string | null => (rungs.indexOf(rung) < of ? next : null)
        const [observe, touch, compose] = [first('observe'), first('touch'), first('compose')]
        const [collaborate, lead] = [first('collaborate'), first('lead')]
        return { by: what, since: { observe, touch, compose, collaborate, lead } }
      }
      case 'everything':
        return { by: what }
    }
  }

  private id(at: string): string {
    this.ids += 1
    return uuidv7(Date.parse(at), `00000000-0000-4000-8000-${String(this.ids).padStart(12, '0')}`)
  }

  /** What the ledger shows, and what it should. */
  async states(): Promise<{ shown: Shown; due: Shown }> {
    return { shown: await this.shown(), due: shownBy(this.paper) }
  }

  private async shown(): Promise<Shown> {
    const { ledger } = this
    const database = await openDB<LedgerSchema>(await this.place.read())
    const shown = {
      entries: (await ledger.allEntries()).toSorted(by('id')),
      tallies: byKey(await ledger.tallies('0000', '9999')),
      people: await ledger.people(),
      sessions: await database.getAll('sessions'),
      accounts: await ledger.accounts(),
      aliases: await ledger.aliases(),
      erased: await database.getAllKeys('erased'),
      days: [...(await ledger.entriesOnDays('0000', '9999'))]
        .map(([day, some]) => `${day}: ${some}`)
        .toSorted(),
      horizon: await ledger.horizon(),
      count: await ledger.count(),
    }
    database.close()
    return { ...shown, falseChecksums: falseChecksums(shown.entries, await ledger.checksums()) }
  }
}

/** Days whose checksum is not that of their entries; one that older code wrote may have none yet. */
function falseChecksums(entries: readonly MeantEntry[], all: readonly DayChecksum[]): string[] {
  const days = Map.groupBy(entries, ({ day }) => day)
  const isFalse = (one: DayChecksum): boolean => {
    const ofDay = days.get(one.day) ?? []
    return !isSame(
      one,
      ofDay.reduce((sum, entry) => withEntry(sum, entry, 1), emptyDay(one.day)),
    )
  }
  return all.filter(isFalse).map(({ day }) => day)
}

const quiet: MergeWatch = {
  erased: 'leave-out',
  onProgress: () => undefined,
  prepare: (records) => Promise.resolve(records),
  signal: new AbortController().signal,
}

const note = { type: 'Note', url: null, inReplyTo: null } as const

function instantOf({ night, minute }: { night: string; minute: number }): string {
  return new Date(Date.parse(night) + minute * 60_000).toISOString()
}

function urlOf(person: string): string {
  return `https://x.com/${person}`
}

function postUrl(post: number): string {
  return `https://x.com/i/status/${post}`
}

function pick<Item>(all: readonly Item[], which: number): Item | undefined {
  return all[which % Math.max(1, all.length)]
}
