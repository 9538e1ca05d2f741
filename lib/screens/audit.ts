/** The part of Review that answers "where do I stand?": read from the whole ledger, a page at a time, when it is entered. */
import type { saveFile, Saved } from '../browser/save-file.ts'
import { goesBy } from '../domain/alias.ts'
import { auditOf } from '../domain/audit/audit.ts'
import { gather, noTouchPoints } from '../domain/audit/touch-points.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { ofName, profilesBy, withOneAddressEach } from '../domain/ground.ts'
import { isHatched } from '../domain/hatched.ts'
import { auditHtml, auditMarkdown } from '../exports/audit.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { auditFile, auditModel, type AuditModel } from './audit-model.ts'
import { only } from './only.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'

export interface AuditState {
  /** As it was when it was read; null before. */
  model: AuditModel | null
  /** How much of the ledger is read, from 0 to 1; null while nothing is. */
  reading: number | null
}

/** Before it was entered. */
export const notAudited: AuditState = { model: null, reading: null }

const writers = {
  md: { type: 'text/markdown', write: auditMarkdown },
  html: { type: 'text/html', write: auditHtml },
} as const
export type AuditFileKind = keyof typeof writers

export interface AuditActs {
  /** Null where that failed. */
  saveAudit: (kind: AuditFileKind, hasNames: boolean) => Promise<Saved | null>
}

export interface AuditRoom extends Store<AuditState> {
  acts: AuditActs
  /** Reads the ledger as it is now; it may take a while, and never twice at once. */
  enter: () => Promise<void>
}

export interface AuditNeeds {
  ledger: Pick<LedgerReader, 'contents' | 'count' | 'horizon' | 'people' | 'undone'>
  outside: Pick<Outside, 'readSettings'>
  clock: Pick<Clock, 'now' | 'zone'>
  text: Text
  saveFile: typeof saveFile
}

export function openAudit(needs: AuditNeeds, signal: AbortSignal): AuditRoom {
  const { text, clock } = needs
  const store = createStore<AuditState>(notAudited)
  const change = (part: Partial<AuditState>): void => store.write({ ...store.read(), ...part })
  return {
    ...store,
    async enter() {
      if (store.read().reading !== null) return
      change({ reading: 0 })
      try {
        const model = await auditNow(needs, (reading) => change({ reading }))
        change({ model })
      } finally {
        change({ reading: null })
      }
    },
    acts: {
      async saveAudit(kind, hasNames) {
        const { model } = store.read()
        if (!model) return null
        try {
          const { type, write } = writers[kind]
          const day = dayOf(instant(clock.now()), clock.zone(), 0)
          const file = { name: `waterline-audit-${day}.${kind}`, type, isLarge: false }
          return await needs.saveFile(file, only(write(auditFile(model, hasNames, text))), signal)
        } catch (cause) {
          console.error(cause)
          return null
        }
      },
    },
  }
}

/** @param onShare told how much of the ledger was read */
export async function auditNow(
  { ledger, outside, clock, text }: Omit<AuditNeeds, 'saveFile'>,
  onShare: (share: number) => void,
): Promise<AuditModel> {
  const present = { now: clock.now(), zone: clock.zone() }
  const [contents, all, undone, known, horizon, { dayStart, ownFields }] = await Promise.all([
    ledger.contents(),
    ledger.count(),
    ledger.undone(),
    ledger.people(),
    ledger.horizon(),
    outside.readSettings(),
  ])
  const by = goesBy(contents.aliases)
  const today = dayOf(instant(present.now), present.zone, dayStart)
  const points = noTouchPoints()
  let read = 0
  for await (const some of contents.entries) {
    gather(points, some, { by, undone, now: present.now, today })
    read += some.length
    onShare(Math.min(1, read / all))
  }
  const people = new Map(known.map((one) => [one.url, one]))
  const records = contents.notebook.flatMap((one) => withOneAddressEach(one, by))
  const profiles = profilesBy(ofName(records, 'profile'), by)
  const notNeeded = contents.suggestions
    .filter(({ family, state }) => family === 'follow-up' && state === 'not-needed')
    .flatMap((one) => one.people.flatMap(({ url }) => (url === null ? [] : by(url))))
  const audit = auditOf(points, {
    ...present,
    today,
    dayStart,
    horizon,
    known: new Set(people.keys()),
    profiles,
    ownFields,
    circles: ofName(records, 'circle'),
    notNeeded: new Set(notNeeded),
  })
  const gaps = contents.gaps.filter((one) => isHatched(one, instant(present.now))).length
  const notes = ofName(records, 'note')
  return auditModel(audit, { present, today, horizon, gaps, people, profiles, notes }, text)
}
