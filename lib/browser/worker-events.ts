/** What wakes the worker besides messages. */
import { z } from '../domain/schema.ts'
import { browser } from './browser.ts'
import { recall, remember } from './memory.ts'
import { welcomedKey } from './storage-keys.ts'

export interface WorkerEvents {
  /**
   * The worker started, for whatever reason: install, update, browser start, a message. `wasRenewed` tells, once
   * something was awaited, whether it was updated or reloaded while the browser stayed open.
   */
  start: (wasRenewed: () => boolean) => Promise<unknown>
  granted: () => Promise<unknown>
  withdrawn: () => Promise<unknown>
  /** Every hour, a minute after `wakeSoon`, at the hour of reflection and at the end of a pause. */
  alarm: () => Promise<unknown>
}

const hourly = 'hourly'
const soon = 'soon'
const reflection = 'reflection'
const pause = 'pause'

/** Registers all listeners at once: an event that wakes the worker is delivered to the first tick only. */
export function onWorkerEvents({ start, granted, withdrawn, alarm }: WorkerEvents): void {
  browser.permissions.onAdded.addListener(() => void granted().catch(report))
  browser.permissions.onRemoved.addListener(() => void withdrawn().catch(report))
  browser.alarms.onAlarm.addListener(() => void alarm().catch(report))
  // Both only have to wake the worker: what is to be done is done at every start.
  let isBrowserStart = false
  let isUpdate = false
  browser.runtime.onStartup.addListener(() => (isBrowserStart = true))
  browser.runtime.onInstalled.addListener(({ reason }) => {
    isUpdate = reason === 'update'
    void welcomeOnce().catch(report)
  })
  void begin().catch(report)

  async function begin(): Promise<void> {
    try {
      await start(() => isUpdate && !isBrowserStart)
    } finally {
      // Whatever went wrong just now is tried again in an hour.
      if (!(await browser.alarms.get(hourly)))
        await browser.alarms.create(hourly, { periodInMinutes: 60 })
    }
  }
}

/** Wakes the worker once more in a minute, also when it sleeps by then. */
export async function wakeSoon(): Promise<void> {
  await browser.alarms.create(soon, { delayInMinutes: 1 })
}

/**
 * Tells the browser that the worker is at work, so that it does not end it: calling the browser counts as that, reading
 * and writing storage does not (Chromium since 110; Firefox ends an event page by the same rule).
 */
export function stayAwake(): void {
  browser.runtime.getPlatformInfo().catch(report)
}

/** Wakes the worker in so many milliseconds: at the person's hour of reflection. */
export async function wakeForReflection(milliseconds: number): Promise<void> {
  await browser.alarms.create(reflection, { delayInMinutes: milliseconds / 60_000 })
}

/** Wakes the worker in so many milliseconds: when a pause is over. */
export async function wakeForPause(milliseconds: number): Promise<void> {
  await browser.alarms.create(pause, { delayInMinutes: milliseconds / 60_000 })
}

function report(cause: unknown): void {
  console.error(cause)
}

/** First run is a stored fact: some browsers report an install at every start. */
async function welcomeOnce(): Promise<void> {
  if (await recall('local', welcomedKey, z.boolean())) return
  await remember('local', welcomedKey, true)
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}
