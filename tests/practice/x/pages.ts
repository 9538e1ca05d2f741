import type { Exchange, Reply } from '../server/exchange.ts'
import type { View } from '../view.ts'
export function xPages(_exchange: Exchange, _view: View): Reply | null {
  return null
}
