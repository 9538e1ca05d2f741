/** The practice course is begun and left; learner mode is chosen before anything is written down. */
import { sessionClock } from '../browser/clock.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import { withoutNamedPages } from '../domain/left-out.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** Begun again it begins anew; what was done in between stays in the ledger. */
export async function setCourse(isOn: boolean): Promise<void> {
  const settings = await readSettings()
  if (isOn === (settings.course !== null)) return
  const begunAt = instant((await sessionClock()).now())
  await writeSettings({ ...settings, course: isOn ? { begunAt } : null })
}

/** Returns whether it could be: once people stand in the ledger, names are taken out another way. */
export async function setLearner(ledger: Ledger, isOn: boolean): Promise<boolean> {
  const settings = await readSettings()
  if (settings.learner === isOn) return true
  const isEmpty = (await ledger.horizon()) === null && (await ledger.notebook()).length === 0
  if (!isEmpty || settings.names === 'hiding') return false
  await writeSettings(
    isOn
      ? withoutNamedPages({ ...settings, learner: true, names: 'hidden' })
      : { ...settings, learner: false, names: 'kept' },
  )
  return true
}
