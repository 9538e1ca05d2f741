/** How well the sites can be read: signs become health, health and switches become gaps. */
import { announceChange } from '../browser/changes.ts'
import { clockOffset, sessionClock } from '../browser/clock.ts'
import { recall, remember } from '../browser/memory.ts'
import { systemClock } from '../browser/system-clock.ts'
import { instant } from '../domain/clock.ts'
import { gapsAfter, type Gap } from '../domain/gap.ts'
import { foldSign, withRule, type Health } from '../domain/health.ts'
import { z } from '../domain/schema.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { keepPrints, readSigns, removeSigns } from '../messages/signs.ts'
import { partsOf } from '../sites/parts.ts'

/** Takes in what pages showed; a worker that dies on the way may count a sign twice, never lose one. */
export async function takeSigns(ledger: Ledger): Promise<void> {
  const offset = await clockOffset()
  const { noted, prints, keys } = await readSigns(offset)
  if (keys.length === 0) return
  await keepPrints(prints)
  const clock = systemClock(offset)
  const parts = partsOf()
  const known = new Map((await ledger.health()).map((one) => [keyOf(one), one]))
  const open = openGaps(await ledger.gaps())
  const changed = new Map<string, Health>()
  const gaps = new Map<string, Gap>()
  for (const sign of noted.flatMap(withRule)) {
    const acts = parts.get(sign.part)
    // A page that was opened before an update may still speak of a rule that is no more.
    if (!acts) continue
    const key = keyOf(sign)
    const health = foldSign(changed.get(key) ?? known.get(key) ?? null, sign)
    changed.set(key, health)
    for (const gap of gapsAfter(open.get(key) ?? null, health, acts, () => clock.id())) {
      gaps.set(gap.id, gap)
      if (gap.until === null) open.set(key, gap)
      else open.delete(key)
    }
  }
  await ledger.putHealth([...changed.values()], [...gaps.values()])
  await removeSigns(keys)
  if (gaps.size > 0) announceChange()
}

/**
 * A site was switched off, by its switch or in the browser, or is recorded again.
 *
 * @param changes sites by what they are from now on
 */
export async function noteSwitched(
  ledger: Ledger,
  changes: { begun: readonly string[]; ended: readonly string[] },
): Promise<void> {
  const clock = await sessionClock()
  const now = instant(clock.now())
  const lasting = (await ledger.gaps()).filter(
    ({ reason, until }) => reason === 'off' && until === null,
  )
  const closed = lasting.flatMap((gap) =>
    changes.begun.includes(gap.site) ? [{ ...gap, until: now }] : [],
  )
  const begun = changes.ended
    .filter((site) => lasting.every((gap) => gap.site !== site))
    .map((site) => wholeSite(clock.id(), site, 'off', now, null))
  if (closed.length + begun.length === 0) return
  await ledger.putHealth([], [...closed, ...begun])
  announceChange()
}

const aliveKey = 'aliveAt'

/** Writes down that the extension runs; the time since the last such mark is what an update may have cost. */
export async function markAlive(): Promise<void> {
  await remember('local', aliveKey, (await sessionClock()).now())
}

/**
 * Scripts had to be put into pages again though the browser had not been closed: an update, a reload, or the
 * extension was switched off for a while.
 */
export async function noteRestart(ledger: Ledger, sites: readonly string[]): Promise<void> {
  const alive = await recall('local', aliveKey, z.number())
  if (alive === null || sites.length === 0) return
  const clock = await sessionClock()
  const gaps = sites.map((site) =>
    wholeSite(clock.id(), site, 'restart', instant(alive), instant(clock.now())),
  )
  await ledger.putHealth([], gaps)
  announceChange()
}

function wholeSite(
  id: string,
  site: string,
  reason: Gap['reason'],
  from: string,
  until: string | null,
): Gap {
  return { id, site, reason, acts: null, part: null, from, until }
}

function openGaps(gaps: readonly Gap[]): Map<string, Gap> {
  return new Map(
    gaps.flatMap((gap): [string, Gap][] =>
      gap.part === null || gap.until !== null
        ? []
        : [[keyOf({ site: gap.site, part: gap.part }), gap]],
    ),
  )
}

function keyOf({ site, part }: { site: string; part: string }): string {
  return `${site} ${part}`
}
