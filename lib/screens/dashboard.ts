/** The dashboard: its rooms, each opened when it is first entered. */
import type { ArchiveActs } from './archive.ts'
import { archiveSiteName } from './archive-sites.ts'
import {
  notAudited,
  openAudit,
  type AuditActs,
  type AuditNeeds,
  type AuditRoom,
  type AuditState,
} from './audit.ts'
import {
  nothingKept,
  openBackup,
  type Backup,
  type BackupActs,
  type BackupModel,
} from './backup.ts'
import {
  noCourse,
  openCourse,
  type Course,
  type CourseActs,
  type CourseModel,
  type CourseNeeds,
} from './course.ts'
import { nothingCounted, openData, type Data, type DataModel } from './data.ts'
import type { Saved } from '../browser/save-file.ts'
import { openHistory, type HistoryActs, type HistoryModel } from './history.ts'
import { nothingKnown, openKeeping, type Keeping, type KeepingModel } from './keeping.ts'
import { openPeople, type PeopleActs, type PeopleModel } from './people-room.ts'
import { openNotebook, type NotebookActs, type NotebookModel } from './notebook.ts'
import { reportText } from './report.ts'
import { latest } from './latest.ts'
import { openSetup, type SetupActs, type SetupModel } from './setup.ts'
import { hasReview, type ReviewModel } from './review-model.ts'
import { openReview, type Review, type ReviewActs, type ReviewNeeds } from './review.ts'
import { reviewPart, type ReviewPart } from './review-route.ts'
import type { OutsideWithFiles } from './outside-files.ts'
import type { SwitchableSite } from './site-switches.ts'
import { createStore, type Store } from './store.ts'
import type { Place, Room } from './route.ts'
import { openToday, type TodayModel, type TodayNeeds } from './today.ts'
import { openYear, type YearActs, type YearNeeds, type YearRoom } from './year.ts'
import type { YearModel } from './year-model.ts'
import type { LedgerReader } from '../ledger/reader.ts'

type HistoryNeeds = Parameters<typeof openHistory>[1]
type PeopleNeeds = Parameters<typeof openPeople>[0]
type DataNeeds = Parameters<typeof openData>[0] & Parameters<typeof openBackup>[0]

export interface DashboardModel {
  room: Room
  /** The entry somebody came for, by id. */
  entry: string | null
  setup: SetupModel
  /** Null until it was read. */
  today: TodayModel | null
  history: HistoryModel
  people: PeopleModel
  notebook: NotebookModel
  data: DataModel
  keeping: KeepingModel
  /** Null until it was read. */
  review: ReviewModel | null
  /** Which part of the room Review somebody is in. */
  reviewPart: ReviewPart
  audit: AuditState
  /** Null until it was read. */
  year: YearModel | null
  /** There is a week to look back on. */
  hasReview: boolean
  /** What is to be written down waits for room on the disk. */
  isFull: boolean
  backup: BackupModel
  course: CourseModel
}

export interface DashboardActs
  extends SetupActs, HistoryActs, BackupActs, CourseActs, ReviewActs, AuditActs, YearActs {
  people: PeopleActs
  notebook: NotebookActs
  merge: Data['merge']
  archive: ArchiveActs
  cancelMerge: Data['cancelMerge']
  countErasure: Data['countErasure']
  leaveDamages: Keeping['leaveDamages']
  erase: Data['erase']
  /** Null where that failed. */
  exportAs: (...what: Parameters<Data['exportAs']>) => Promise<Saved | null>
  previewExport: Data['previewExport']
  cancelExport: Data['cancelExport']
  /** How a page of the site is built; null where none is open. */
  makeReport: (site: string) => Promise<string | null>
}

export interface Dashboard extends Store<DashboardModel> {
  acts: DashboardActs
  enter: (place: Place) => void
}

export interface DashboardNeeds extends Omit<HistoryNeeds & DataNeeds, 'siteName' | 'ledger'> {
  sites: readonly SwitchableSite[]
  outside: OutsideWithFiles
  watchHours: TodayNeeds['watchHours']
  ledger: Parameters<typeof openSetup>[1] &
    HistoryNeeds['ledger'] &
    DataNeeds['ledger'] &
    PeopleNeeds['ledger'] &
    CourseNeeds['ledger'] &
    ReviewNeeds['ledger'] &
    AuditNeeds['ledger'] &
    YearNeeds['ledger'] &
    TodayNeeds['ledger'] &
    Pick<LedgerReader, 'health' | 'damages' | 'checkedAt' | 'records' | 'entriesSince'>
}

export async function openDashboard(
  first: Place,
  needs: DashboardNeeds,
  signal: AbortSignal,
): Promise<Dashboard> {
  const { sites, ledger, clock, outside } = needs
  const siteName = (id: string): string =>
    sites.find((site) => site.id === id)?.name ?? archiveSiteName(id)
  const setup = await openSetup(sites, ledger, clock, outside, signal)
  const history = await openHistory(first, { ...needs, siteName }, signal)
  const people = await openPeople(needs, signal)
  const notebook = await openNotebook(needs, signal)
  let data: Data | null = null
  let keeping: Keeping | null = null
  let backup: Backup | null = null
  let course: Course | null = null
  let review: Review | null = null
  let audit: AuditRoom | null = null
  let year: YearRoom | null = null
  let today: Store<TodayModel | null> | null = null

  const store = createStore<DashboardModel>({
    room: first.room,
    entry: first.entry,
    setup: setup.read(),
    today: null,
    history: history.read(),
    people: people.read(),
    notebook: notebook.read(),
    data: nothingCounted,
    keeping: nothingKnown,
    review: null,
    reviewPart: reviewPart(null),
    audit: notAudited,
    year: null,
    hasReview: await hasWeek(),
    isFull: await outside.isDiskFull(),
    backup: nothingKept,
    course: noCourse,
  })
  const change = (part: Partial<DashboardModel>): void => store.write({ ...store.read(), ...part })
  setup.watch(() => change({ setup: setup.read() }), signal)
  history.watch(() => change({ history: history.read() }), signal)
  people.watch(() => change({ people: people.read() }), signal)
  notebook.watch(() => change({ notebook: notebook.read() }), signal)
  const look = latest(async () =>
    change({ isFull: await outside.isDiskFull(), hasReview: await hasWeek() }),
  )
  outside.watchLedger(() => void look(), signal)
  prepare(first)

  return {
    ...store,
    acts: {
      ...setup.acts,
      ...history.acts,
      people: people.acts,
      notebook: notebook.acts,
      saveReview: (said) => openedReview().acts.saveReview(said),
      sayWelcome: (...said) => openedReview().acts.sayWelcome(...said),
      check: (...said) => openedReview().acts.check(...said),
      tellOutcome: (of, line) => openedReview().acts.tellOutcome(of, line),
      saveAudit: (...kind) => openedAudit().acts.saveAudit(...kind),
      saveYear: (isShared) => openedYear().acts.saveYear(isShared),
      merge: (...file) => openedData().merge(...file),
      cancelMerge: () => openedData().cancelMerge(),
      archive: {
        readArchive: (files) => openedData().archive.readArchive(files),
        leaveArchive: () => openedData().archive.leaveArchive(),
        addArchive: (erased) => openedData().archive.addArchive(erased),
        takeImportBack: (id) => openedData().archive.takeImportBack(id),
      },
      countSnapshot: (at) => openedBackup().acts.countSnapshot(at),
      restoreSnapshot: (at) => openedBackup().acts.restoreSnapshot(at),
      setCourse: (isOn) => openedCourse().acts.setCourse(isOn),
      saveRecord: () => openedCourse().acts.saveRecord(),
      leaveDamages: () => openedKeeping().leaveDamages(),
      pickFolder: (passphrase) => openedBackup().acts.pickFolder(passphrase),
      writeCopy: () => openedBackup().acts.writeCopy(),
      saveCopy: (passphrase) => openedBackup().acts.saveCopy(passphrase),
      stopCopies: () => openedBackup().acts.stopCopies(),
      countErasure: (what) => openedData().countErasure(what),
      erase: (what) => openedData().erase(what),
      async exportAs(kind, part) {
        try {
          const saved = await openedData().exportAs(kind, part)
          if (kind === 'json' && saved !== 'cancelled') await openedBackup().noteTaken()
          return saved
        } catch (cause) {
          console.error(cause)
          return null
        }
      },
      previewExport: (part) => openedData().previewExport(part),
      cancelExport: () => openedData().cancelExport(),
      async makeReport(site) {
        const hosts = sites.find(({ id }) => id === site)?.hosts ?? []
        const found = await outside.readSkeleton(hosts)
        return found && reportText({ site, health: await ledger.health(), ...found })
      },
    },
    enter(place) {
      const { room, entry } = place
      change({ room, entry, ...(room !== 'review' && { reviewPart: reviewPart(null) }) })
      prepare(place)
      if (room === 'history') void history.show(place)
    },
  }

  function prepare({ room, part }: Place): void {
    if (room === 'today') openedToday()
    if (room === 'people') void people.show(part)
    if (room === 'notebook') notebook.enter()
    if (room === 'course') openedCourse()
    if (room === 'review') enterReview(reviewPart(part))
    if (room !== 'data') return
    openedData()
    openedBackup()
    openedKeeping()
  }

  async function hasWeek(): Promise<boolean> {
    const [horizon, reflections] = await Promise.all([ledger.horizon(), ledger.reflections()])
    return hasReview(horizon, reflections, clock.now())
  }

  function enterReview(part: ReviewPart): void {
    const before = store.read()
    change({ reviewPart: part })
    if (part.view === 'weeks') openedReview()
    if (part.view === 'year') void openedYear().show(part.year)
    // From a number to its list nothing is read anew: both say the same.
    const isThere = before.audit.model !== null && before.reviewPart.view === 'audit'
    if (part.view === 'audit' && !isThere) void openedAudit().enter()
  }

  function openedAudit(): AuditRoom {
    if (audit) return audit
    const opened = openAudit(needs, signal)
    opened.watch(() => change({ audit: opened.read() }), signal)
    audit = opened
    return opened
  }

  function openedYear(): YearRoom {
    if (year) return year
    const opened = openYear(needs, signal)
    opened.watch(() => change({ year: opened.read() }), signal)
    year = opened
    return opened
  }

  function openedReview(): Review {
    if (review) return review
    const opened = openReview({ ...needs, siteName }, signal)
    opened.watch(() => change({ review: opened.read() }), signal)
    review = opened
    return opened
  }

  function openedToday(): void {
    if (today) return
    const opened = openToday({ ...needs, siteName }, signal)
    opened.watch(() => change({ today: opened.read() }), signal)
    today = opened
  }

  /** The ledger is counted only for whoever asks. */
  function openedData(): Data {
    if (data) return data
    const opened = openData({ ...needs, siteName }, signal)
    opened.watch(() => change({ data: opened.read() }), signal)
    data = opened
    return opened
  }

  function openedKeeping(): Keeping {
    if (keeping) return keeping
    const opened = openKeeping(needs, signal)
    opened.watch(() => change({ keeping: opened.read() }), signal)
    keeping = opened
    return opened
  }

  function openedCourse(): Course {
    if (course) return course
    const opened = openCourse(needs, signal)
    opened.watch(() => change({ course: opened.read() }), signal)
    course = opened
    return opened
  }

  function openedBackup(): Backup {
    if (backup) return backup
    const opened = openBackup(needs, signal)
    opened.watch(() => change({ backup: opened.read() }), signal)
    backup = opened
    return opened
  }
}
