/** The person's own accounts, as far as the ledger or the settings know them: recorded or left out. */
import type { Settings } from '../domain/settings.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'

export interface AccountState {
  site: string
  /** Profile address. */
  account: string
  /** What the site calls it in its address. */
  name: string
  isRecorded: boolean
}

export interface Accounts extends Store<readonly AccountState[]> {
  /** Records an account from now on, or leaves it out; whether that is kept. */
  toggle(state: AccountState): Promise<boolean>
}

export async function openAccounts(
  ledger: Pick<LedgerReader, 'accounts'>,
  outside: Pick<Outside, 'readSettings' | 'watchSettings' | 'watchLedger' | 'send'>,
  signal: AbortSignal,
): Promise<Accounts> {
  const store = createStore<readonly AccountState[]>(await states())
  const readAgain = latest(async () => store.write(await states()))
  outside.watchSettings(() => void readAgain(), signal)
  outside.watchLedger(() => void readAgain(), signal)

  return {
    ...store,
    async toggle({ site, account, isRecorded }) {
      const message = { type: 'leave-out', site, account, leftOut: isRecorded } as const
      return (await outside.send(message)).ok
    },
  }

  async function states(): Promise<AccountState[]> {
    const [seen, { sites }] = [await ledger.accounts(), await outside.readSettings()]
    const known = [...seen.map(({ site, account }) => ({ site, account })), ...leftOut(sites)]
    const unique = new Map(known.map((one) => [`${one.site} ${one.account}`, one]))
    return [...unique.values()].map(({ site, account }) => ({
      site,
      account,
      name: nameIn(account),
      isRecorded: !(sites[site]?.leftOut ?? []).includes(account),
    }))
  }
}

function leftOut(sites: Settings['sites']): { site: string; account: string }[] {
  return Object.entries(sites).flatMap(([site, one]) =>
    one.leftOut.map((account) => ({ site, account })),
  )
}

function nameIn(address: string): string {
  return decodeURIComponent(address.split('/').at(-1) ?? address)
}
