import type { ActRequest } from '../server/acts.ts'
import type { Exchange } from '../server/exchange.ts'
import type { View } from '../view.ts'
export function readXAct(_exchange: Exchange, _view: View): ActRequest | null {
  return null
}
export function readSocketAct(_m: string, _view: View): ActRequest | null {
  return null
}
