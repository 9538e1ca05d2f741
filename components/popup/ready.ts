/** Parts of the popup with scripts of their own. */
import type { PopupModel } from '../../lib/screens/popup-model.ts'
import { NoteFieldLater } from '../notebook/NoteFieldLater.tsx'
import { ReflectionFormLater } from '../reflection/ReflectionFormLater.tsx'
import { PromptsFitLater } from './PromptsFitLater.tsx'
import { TalkFormLater } from './TalkFormLater.tsx'
import { TimeIsOverLater } from './TimeIsOverLater.tsx'
import { VisitLater } from './VisitLater.tsx'

/** Once all that is to stand in the first picture is here: nothing moves down afterwards. */
export async function ready({ reflection, visit, over, fit, part }: PopupModel): Promise<void> {
  if (reflection.isDue) await ReflectionFormLater.ready()
  if (visit) await VisitLater.ready()
  if (over) await TimeIsOverLater.ready()
  if (fit) await PromptsFitLater.ready()
  if (part === 'note') await NoteFieldLater.ready()
  if (part === 'talk') await TalkFormLater.ready()
}
