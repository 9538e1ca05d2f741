/** The background worker: every listener on the first tick, one task at a time. */
import { showKept } from '../browser/badge.ts'
import { announceChange } from '../browser/changes.ts'
import { place } from '../browser/ledger-place.ts'
import { openPopupWith } from '../browser/popup-part.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { onWishes } from '../browser/wishes.ts'
import { onWorkerEvents } from '../browser/worker-events.ts'
import { openLedger } from '../ledger/ledger.ts'
import type { ArchiveImport } from '../domain/archive-import.ts'
import type { ErasedChoice } from '../domain/merge.ts'
import type { MergeProgress } from '../messages/protocol.ts'
import { serve } from '../messages/server.ts'
import { hostPatterns } from '../sites/all.ts'
import { answer, wasNot } from './answers.ts'
import { checkLedger } from './checking.ts'
import { setCourse, setLearner } from './course.ts'
import { correct, takeCorrectionBack } from './corrections.ts'
import { addElsewhere } from './elsewhere.ts'
import {
  clearDot,
  onMoment,
  onPromptAnswer,
  onPromptWish,
  onWelcome,
  promptContent,
} from './prompting.ts'
import { countErased, erase, goOnErasing } from './erasing.ts'
import { goOnHiding, hideNames } from './hiding-names.ts'
import { hearRequests } from './hearing.ts'
import { beginIntention, endIntention, setIntention } from './intentions.ts'
import { keepCopy } from './copies.ts'
import { aside, createQueue } from './queue.ts'
import { append, catchUp, takeIn } from './recording.ts'
import { noticeLoss } from './losing.ts'
import { beginNewLogOnce } from './new-log.ts'
import { leavePageOut, noticePages, promptTab, thisPage } from './left-out.ts'
import { createMerging } from './merging.ts'
import { nameInSetNames } from './names.ts'
import { noteThis, setOwnFields, writeRecord } from './notebook.ts'
import { keepPanel, setPanel } from './panel.ts'
import { dealtWith, pause, resume, resumeWhenOver } from './pausing.ts'
import { changePrompts, setPrompts, startPrompts } from './prompt-wishes.ts'
import { remind, saveReflection, setReflection } from './reflecting.ts'
import { countRetention, leaveToday, retain, setRetention } from './retaining.ts'
import { answerRetired } from './retiring.ts'
import { keepSuggestions } from './suggesting.ts'
import { countSnapshot, keepSnapshot, handOverSnapshot } from './snapshots.ts'
import { noteRoom, watchRoom } from './room.ts'
import { forgetWithdrawn, leaveOut, reconcile, sitesOn, switchSite } from './switches.ts'
import { markAlive, noteRestart, noteSwitched } from './watching.ts'

/** Milliseconds without another act after which what follows from acts is worked out. */
const pauseOfActs = 1_000

/** Starts the worker; it may be ended by the browser at any time and starts again from here. */
export function startWorker(): void {
  const ledger = openLedger(place)
  const queue = watchRoom(createQueue())
  // Before anything else is written.
  void queue(async () => {
    await goOnErasing(ledger)
    await goOnHiding(ledger)
  }).catch((cause: unknown) => console.error('erasing', cause))
  void queue(() => noticeLoss(ledger)).catch((cause: unknown) => console.error('losing', cause))
  beginNewLogOnce().catch((cause: unknown) => console.error('log', cause))
  // The browser ends the worker, and all that it began with it.
  const { signal } = new AbortController()
  const merging = createMerging(ledger)
  const { apart } = merging
  const hear = hearRequests(queue)
  const backUp = aside(async () => {
    // What is half in is no ledger to go back to.
    if (await merging.isUnderWay()) return
    await keepSnapshot(ledger, queue, merging.isUnderWay)
    if (!(await merging.isUnderWay())) await keepCopy(ledger)
  })
  /** A reply without a value. */
  const quietly = async (task: () => Promise<unknown>): Promise<null> => {
    await queue(task)
    return null
  }

  let following: ReturnType<typeof setTimeout> | undefined
  /**
   * Suggestions that follow from acts read weeks of the ledger: the next act must not wait for that, so they come once acts
   * pause. Who shows suggestions asks for them anyway (`refresh`, `moment`).
   */
  const recorded = async (task: () => Promise<boolean>): Promise<null> => {
    if (!(await queue(task))) return null
    // The page that waits comes first.
    setTimeout(announceChange)
    clearTimeout(following)
    following = setTimeout(() => {
      queue(() => keepSuggestions(ledger)).catch((cause: unknown) =>
        console.error('recorded', cause),
      )
    }, pauseOfActs)
    return null
  }

  const takeMail = async (): Promise<boolean> => {
    const { isNew, clearUp } = await takeIn(ledger)
    queue(clearUp).catch((cause: unknown) => console.error('outbox', cause))
    return isNew
  }

  /** Makes scripts and listeners what they should be, and writes down what could not be read for it. */
  const adjust = async (withdrawn: readonly string[] = []): Promise<readonly string[]> => {
    const { begun, ended, joined } = await reconcile()
    await hear()
    await offerLeavingOut((await sitesOn()).flatMap(({ hosts }) => hosts))
    await noteSwitched(ledger, { begun, ended: [...new Set([...ended, ...withdrawn])] })
    return joined
  }
  const rest = async (until: string | null): Promise<void> => {
    await pause(until)
    await adjust()
  }
  const goOn = async (): Promise<void> => {
    await resume()
    // A grant may have been withdrawn meanwhile.
    await adjust(await forgetWithdrawn())
  }
  const keepUp = async (): Promise<void> => {
    if (await resumeWhenOver()) await adjust(await forgetWithdrawn())
    await catchUp(ledger)
    await noteRoom(ledger)
    await remind(ledger)
    await markAlive()
  }

  const takeInFile = async (
    erased: ErasedChoice,
    archive?: ArchiveImport,
  ): Promise<MergeProgress> => {
    await leaveToday()
    return merging.begin(erased, archive)
  }
  const forgetOld = async (): Promise<void> =>
    queue(async () => ((await merging.isUnderWay()) ? leaveToday() : retain(ledger)))

  serve({
    mail: () => recorded(takeMail),
    record: ({ observations }) => recorded(() => append(ledger, observations)),
    moment: async ({ type: _type, ...found }, sender) =>
      quietly(async () => {
        const tab = await promptTab(sender)
        return tab !== null && onMoment(ledger, found, tab)
      }),
    'prompt-content': async (_message, sender) =>
      queue(async () => {
        const tab = await promptTab(sender)
        return tab === null ? null : promptContent(ledger, tab)
      }),
    'prompt-answer': ({ moment, answer: said }) =>
      quietly(() => onPromptAnswer(ledger, moment, said)),
    'set-intention': ({ text }) => quietly(() => setIntention(ledger, text)),
    'was-not': ({ suggestion, entry }) => quietly(() => wasNot(ledger, suggestion, entry)),
    'prompt-wish': ({ moment, wish }) => quietly(() => onPromptWish(ledger, moment, wish)),
    'begin-intention': ({ type: _type, ...said }) => queue(() => beginIntention(ledger, said)),
    'end-intention': ({ intention }) => quietly(() => endIntention(ledger, intention)),
    'answer-suggestion': ({ suggestion, answer: said }) =>
      quietly(() => answer(ledger, suggestion, said)),
    add: ({ id, told }) => quietly(() => addElsewhere(ledger, id, told)),
    correct: ({ entry, said }) => quietly(() => correct(ledger, entry, said)),
    'take-correction-back': ({ correction }) =>
      quietly(() => takeCorrectionBack(ledger, correction)),
    'count-erasure': ({ erasure }) => queue(() => countErased(ledger, erasure)),
    'leave-damages': () => quietly(() => ledger.leaveDamages()),
    erase: ({ id, erasure }) => quietly(() => apart(() => erase(ledger, id, erasure))),
    'count-retention': ({ retention }) => queue(() => countRetention(ledger, retention)),
    'set-retention': ({ retention }) => quietly(() => apart(() => setRetention(ledger, retention))),
    'hide-names': () => quietly(() => apart(() => hideNames(ledger))),
    merge: ({ erased, archive }) => queue(() => takeInFile(erased, archive)),
    'take-import-back': ({ id }) => queue(() => merging.takeBack(id)),
    'merge-progress': () => merging.progress(),
    'cancel-merge': () => merging.cancel(),
    'count-snapshot': ({ at }) => queue(() => countSnapshot(ledger, at)),
    'restore-snapshot': ({ at }) =>
      queue(() =>
        apart(async () => {
          await handOverSnapshot(at)
          return takeInFile('leave-out')
        }),
      ),
    'save-reflection': ({ said }) => quietly(() => saveReflection(ledger, said)),
    'set-reflection': ({ wished }) => quietly(() => setReflection(ledger, wished)),
    'switch-site': ({ site, asked }) =>
      quietly(async () => {
        await switchSite(site, asked)
        await dealtWith(site)
        await adjust()
      }),
    'leave-out': ({ site, account, leftOut }) => quietly(() => leaveOut(site, account, leftOut)),
    'leave-page-out': ({ address }) => quietly(() => leavePageOut(address)),
    'notice-pages': ({ site, marks }) => quietly(() => noticePages(site, marks)),
    // Asked by what waits to be drawn: it comes before whatever the queue is at.
    'this-page': ({ address }) => thisPage(address),
    'set-prompt-place': ({ place: promptPlace }) =>
      quietly(async () => writeSettings({ ...(await readSettings()), promptPlace })),
    'set-prompts': ({ wished }) => quietly(() => setPrompts(wished)),
    'start-prompts': () => quietly(startPrompts),
    'set-course': ({ isOn }) => quietly(() => setCourse(isOn)),
    pause: ({ until }) => quietly(() => rest(until)),
    resume: () => quietly(goOn),
    'set-discreet': ({ isOn: discreet }) =>
      quietly(async () => writeSettings({ ...(await readSettings()), discreet })),
    'set-panel': ({ isOn }) => quietly(() => setPanel(isOn)),
    'known-as': ({ url }) => queue(() => nameInSetNames(url)),
    'set-learner': ({ isOn }) => queue(() => setLearner(ledger, isOn)),
    'rest-prompts': ({ until }) => quietly(() => changePrompts({ offUntil: until })),
    'say-welcome': ({ moment, welcome }) => quietly(() => onWelcome(ledger, moment, welcome)),
    'answer-retired': ({ family, isBack }) => quietly(() => answerRetired(family, isBack)),
    'write-record': ({ record }) => quietly(() => writeRecord(ledger, record)),
    'set-own-fields': ({ fields }) => quietly(() => setOwnFields(ledger, fields)),
    'set-day-start': ({ hour }) =>
      quietly(async () => writeSettings({ ...(await readSettings()), dayStart: hour })),
    refresh: () =>
      quietly(async () => {
        await keepUp()
        await clearDot()
      }),
  })

  const offerLeavingOut = onWishes(
    {
      command(name) {
        if (name === 'pause')
          return queue(async () => ((await readSettings()).paused ? goOn() : rest(null)))
        return openPopupWith(name === 'note' ? 'note' : 'talk')
      },
      async noteThis({ tab, ...selected }) {
        await queue(() => noteThis(ledger, selected))
        if (tab !== null) await showKept(tab)
      },
      async leavePageOut({ address, tab }) {
        const isLeftOut = await queue(() => leavePageOut(address))
        if (isLeftOut && tab !== null) await showKept(tab)
      },
    },
    hostPatterns,
  )
  onWorkerEvents({
    start: (wasRenewed) =>
      queue(async () => {
        // Grants may have been withdrawn while nothing of the extension ran.
        const joined = await adjust(await forgetWithdrawn())
        if (wasRenewed()) await noteRestart(ledger, joined)
      })
        .then(() => queue(keepPanel))
        .then(() => queue(keepUp))
        .then(() => queue(() => ledger.keepProjections()))
        .then(() => queue(() => merging.goOn()))
        .then(forgetOld)
        .then(backUp)
        .then(() => checkLedger(ledger, queue, signal)),
    granted: () => queue(() => adjust()),
    withdrawn: () => queue(async () => adjust(await forgetWithdrawn())),
    alarm: () =>
      queue(keepUp)
        .then(() => queue(() => merging.goOn()))
        .then(forgetOld)
        .then(backUp),
  })
}
