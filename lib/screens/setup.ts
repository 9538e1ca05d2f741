/** What a person can set: shown once by the welcome page, and for good in Settings. */
import type { Clock } from '../domain/clock.ts'
import type { Retention } from '../domain/retention.ts'
import type { PromptPlace, Settings, WishedReflection } from '../domain/settings.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import { openAccounts, type AccountState } from './accounts.ts'
import {
  intentionActs,
  intentionsModel,
  type IntentionActs,
  type IntentionsModel,
} from './intentions.ts'
import { latest } from './latest.ts'
import { leftOutPages, pageActs, type LeftOutView, type PageActs } from './left-out-pages.ts'
import type { Outside } from './outside.ts'
import { promptActs, promptsModel, type PromptActs, type PromptsModel } from './prompts.ts'
import { openSiteSwitches, type SiteSwitch, type SwitchableSite } from './site-switches.ts'
import { createStore, type Store } from './store.ts'

export interface SetupModel {
  sites: readonly SiteSwitch[]
  accounts: readonly AccountState[]
  pagesLeftOut: readonly LeftOutView[]
  promptPlace: PromptPlace | null
  /** Whether Waterline may stand beside the page; null: this browser has no place there. */
  panel: boolean | null
  prompts: PromptsModel
  reflection: Settings['reflection']
  /** Hour of the local clock at which a new day begins. */
  dayStart: number
  /** Whether people stand by hashes alone. */
  namesOff: boolean
  /** Whether no name is ever written; `offered` while nothing is, null where it is too late. */
  learner: 'on' | 'offered' | null
  /** Whether the practice course was begun. */
  courseBegun: boolean
  /** For how many days entries are kept, by rung. */
  retention: Retention
  /** The sentence in force, null when there is none. */
  intention: string | null
  intentions: IntentionsModel
}

/** What a person can do there; each answer says whether it is kept. */
export interface SetupActs extends PromptActs, IntentionActs, PageActs {
  toggleSite: (id: string) => void
  toggleAccount: (account: AccountState) => Promise<boolean>
  choosePlace: (place: PromptPlace) => Promise<boolean>
  chooseDayStart: (hour: number) => Promise<boolean>
  /** Opens Waterline beside the page, from now on, or closes it there. Call it in the person's own click. */
  setPanel: (isOn: boolean) => Promise<boolean>
  /** Opens it again; call it in the person's own click. Says whether the browser did. */
  openPanel: () => Promise<boolean>
  setReflection: (wished: WishedReflection) => Promise<boolean>
  /** How many entries would go with another retention; null where the worker could not be reached. */
  countRetention: (retention: Retention) => Promise<number | null>
  /** Keeps them so from now on, and erases what is older. */
  setRetention: (retention: Retention) => Promise<boolean>
  /** Takes every name out, for good. */
  hideNames: () => Promise<boolean>
  /** No name is ever written, or they are again, as long as nothing is. */
  setLearner: (isOn: boolean) => Promise<boolean>
  /** An empty sentence ends the intention. */
  saveIntention: (text: string) => Promise<boolean>
}

export interface Setup extends Store<SetupModel> {
  acts: SetupActs
}

export async function openSetup(
  sites: readonly SwitchableSite[],
  ledger: Pick<LedgerReader, 'intentions' | 'accounts' | 'horizon' | 'notebook'>,
  clock: Pick<Clock, 'now' | 'zone'>,
  outside: Outside,
  signal: AbortSignal,
): Promise<Setup> {
  const switches = await openSiteSwitches(sites, outside, signal)
  const accounts = await openAccounts(ledger, outside, signal)
  const settings = await outside.readSettings()
  const { promptPlace, prompts, reflection, dayStart, names, retention, course } = settings
  const panelOf = ({ panel }: Settings): boolean | null => (outside.panel.isThere() ? panel : null)
  const store = createStore<SetupModel>({
    sites: switches.read(),
    accounts: accounts.read(),
    pagesLeftOut: leftOutPages(settings, sites),
    promptPlace,
    panel: panelOf(settings),
    prompts: promptsModel(prompts, clock.now()),
    reflection,
    dayStart,
    namesOff: names !== 'kept',
    courseBegun: course !== null,
    retention,
    ...(await reasons()),
  })
  const change = (part: Partial<SetupModel>): void => store.write({ ...store.read(), ...part })

  switches.watch(() => change({ sites: switches.read() }), signal)
  accounts.watch(() => change({ accounts: accounts.read() }), signal)
  outside.watchSettings((newer) => {
    const { promptPlace: place, dayStart: hour, names: are, retention: kept } = newer
    const wished = promptsModel(newer.prompts, clock.now())
    change({
      pagesLeftOut: leftOutPages(newer, sites),
      promptPlace: place,
      panel: panelOf(newer),
      prompts: wished,
      reflection: newer.reflection,
      dayStart: hour,
      namesOff: are !== 'kept',
      courseBegun: newer.course !== null,
      retention: kept,
    })
  }, signal)
  const readAgain = latest(async () => change(await reasons()))
  outside.watchLedger(() => void readAgain(), signal)

  return {
    ...store,
    acts: {
      ...promptActs(outside, clock),
      ...pageActs(outside),
      toggleSite: (id) => switches.toggle(id),
      toggleAccount: (account) => accounts.toggle(account),
      choosePlace: async (place) => (await outside.send({ type: 'set-prompt-place', place })).ok,
      chooseDayStart: async (hour) => (await outside.send({ type: 'set-day-start', hour })).ok,
      openPanel: () => outside.panel.open(),
      async setPanel(isOn) {
        // The browser opens it only before anything was awaited; where it does not, the switch holds all the same.
        void (isOn ? outside.panel.open() : outside.panel.close())
        return (await outside.send({ type: 'set-panel', isOn })).ok
      },
      setReflection: async (wished) => (await outside.send({ type: 'set-reflection', wished })).ok,
      async countRetention(wanted) {
        const reply = await outside.send({ type: 'count-retention', retention: wanted })
        return reply.ok ? reply.value : null
      },
      setRetention: async (wanted) =>
        (await outside.send({ type: 'set-retention', retention: wanted })).ok,
      async setLearner(isOn) {
        const reply = await outside.send({ type: 'set-learner', isOn })
        await readAgain()
        return reply.ok && reply.value
      },
      hideNames: async () => (await outside.send({ type: 'hide-names' })).ok,
      ...readingAfter(intentionActs(outside)),
      async saveIntention(text) {
        const kept = (await outside.send({ type: 'set-intention', text: text.trim() })).ok
        if (kept) await readAgain()
        return kept
      },
    },
  }

  /** What was said is on the screen when the answer is. */
  function readingAfter({ beginIntention, endIntention }: IntentionActs): IntentionActs {
    return {
      async beginIntention(wanted) {
        const said = await beginIntention(wanted)
        await readAgain()
        return said
      },
      async endIntention(id) {
        const ended = await endIntention(id)
        await readAgain()
        return ended
      },
    }
  }

  async function reasons(): Promise<Pick<SetupModel, 'intention' | 'intentions' | 'learner'>> {
    const { dayStart: hour, learner } = await outside.readSettings()
    const moment = { now: clock.now(), zone: clock.zone(), dayStart: hour }
    const intentions = intentionsModel(await ledger.intentions(), moment)
    const isEmpty = (await ledger.horizon()) === null && (await ledger.notebook()).length === 0
    const mode = learner ? 'on' : isEmpty ? 'offered' : null
    return { intention: intentions.inForce[0]?.text ?? null, intentions, learner: mode }
  }
}
