/** A popup's sources where nothing was done, said or asked yet. */
import { defaultSettings } from '../../../lib/domain/settings.ts'
import type { PopupSources } from '../../../lib/screens/popup-model.ts'

export const nothingInPopup: PopupSources = {
  entries: [],
  suggestions: [],
  records: [],
  asked: [],
  intentions: [],
  gaps: [],
  talk: [],
  sites: [],
  horizon: null,
  visit: null,
  fit: null,
  part: null,
  paused: null,
  told: null,
  isFull: false,
  isDiscreet: false,
  saidHere: true,
  lastSeen: '',
  hasPanel: false,
  reflecting: {
    settings: defaultSettings().reflection,
    reflections: [],
    reflected: [],
    promises: [],
    plans: [],
  },
}
