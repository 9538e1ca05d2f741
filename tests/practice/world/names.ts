import type { Language } from './scenario.ts'

/** Given names, family names and topics of the invented people, by language of the pages. */
export interface NameStock {
  given: string[]
  family: string[]
  headlines: string[]
  organisations: string[]
  openings: string[]
  closings: string[]
  remarks: string[]
}

const english: NameStock = {
  given: [
    'Amara',
    'Ben',
    'Chidi',
    'Dana',
    'Elif',
    'Farah',
    'Goran',
    'Hana',
    'Ines',
    'Jonas',
  ].concat(
    ['Keiko', 'Liam', 'Mira', 'Noor', 'Otis', 'Priya', 'Quinn', 'Rosa', 'Samir', 'Tove'],
    ['Uma', 'Viktor', 'Wren', 'Ximena', 'Yusuf', 'Zoe'],
  ),
  family: ['Abbot', 'Bexley', 'Carrow', 'Dunmore', 'Ellery', 'Fenwick', 'Garrow', 'Hollis'].concat(
    ['Imber', 'Jarrah', 'Kestle', 'Larkin', 'Marlowe', 'Norling', 'Okafor', 'Penrose'],
    ['Quill', 'Rowe', 'Saltash', 'Tamsin', 'Ulver', 'Vance', 'Wickham', 'Yarrow'],
  ),
  headlines: [
    'Apprentice electrician, second year',
    'Nurse educator on a stroke ward',
    'Data steward in a city library',
    'Teaches soil science to farmers',
    'Maintains open timetables',
    'Product manager for hearing aids',
    'Bridge inspector and mentor',
    'Writes about small museums',
  ],
  organisations: ['Harbour Tools', 'Northlight Press', 'Fernbank Labs', 'Copper & Reed'],
  openings: [
    'We tried a smaller team for one release',
    'Three years ago I left a job without a plan',
    'Our library lends tools since this spring',
    'A question I keep asking new colleagues',
    'The inspection took two days longer than planned',
    'I kept a diary of every meeting for a month',
    'The apprentices ran the workshop this week',
    'Our map now shows every public tap in town',
    'We wrote the manual before we built the thing',
    'Last night somebody returned a drill after two years',
    'I read every complaint of the past quarter',
    'The choir of our street has nine members now',
  ],
  closings: [
    'and what surprised us was how quiet the week became.',
    'and I would still do it the same way.',
    'and half of what we feared never happened.',
    'and I would love to hear how others do it.',
    'and the notes are open for anyone to read.',
    'and it changed how I plan my mornings.',
    'and nobody asked for the old way back.',
    'and the first answer was wrong, as so often.',
    'and a second pair of eyes made all the difference.',
    'and next month we try the opposite.',
  ],
  remarks: [
    'We saw the same, mostly with newcomers.',
    'How did you measure that?',
    'Thank you, this helps with a talk I am giving.',
    'I disagree about the second week.',
    'Would you do it again with a bigger group?',
  ],
}

const german: NameStock = {
  given: [
    'Anneke',
    'Bastian',
    'Carla',
    'Detlef',
    'Enno',
    'Frieda',
    'Grit',
    'Henrik',
    'Imke',
  ].concat(
    ['Jürgen', 'Katrin', 'Lennart', 'Marit', 'Niels', 'Oda', 'Philipp', 'Ronja', 'Sönke'],
    ['Tilda', 'Ulrike', 'Volker', 'Wiebke', 'Yannik', 'Zita'],
  ),
  family: [
    'Ahrens',
    'Brückner',
    'Cordes',
    'Dierks',
    'Eckhoff',
    'Feddersen',
    'Gräber',
    'Hansen',
  ].concat(
    ['Ibsen', 'Janßen', 'Kröger', 'Lührs', 'Meinert', 'Nissen', 'Ohlsen', 'Petersen'],
    ['Quast', 'Reimers', 'Schöning', 'Thomsen', 'Uhl', 'Voß', 'Wulf', 'Zeller'],
  ),
  headlines: [
    'Auszubildende im zweiten Lehrjahr',
    'Pflegepädagogin auf der Station',
    'Prüft Brücken und begleitet Neue',
    'Bibliothek der Dinge, Aufbau',
    'Lehrt Bodenkunde für Betriebe',
    'Schreibt über kleine Museen',
  ],
  organisations: ['Hafenwerkzeug', 'Nordlicht Verlag', 'Farnbank Labor', 'Kupfer & Schilf'],
  openings: [
    'Wir haben es mit einem kleineren Team versucht',
    'Vor drei Jahren habe ich ohne Plan gekündigt',
    'Unsere Bücherei verleiht seit dem Frühjahr Werkzeug',
    'Eine Frage, die ich neuen Kollegen immer stelle',
    'Die Prüfung dauerte zwei Tage länger als gedacht',
  ],
  closings: [
    'und erstaunlich war, wie ruhig die Woche wurde.',
    'und ich würde es wieder so machen.',
    'und die Hälfte der Sorgen trat nie ein.',
    'und mich interessiert, wie es andere halten.',
    'und die Notizen stehen allen offen.',
  ],
  remarks: [
    'Das sehen wir genauso, vor allem bei Neuen.',
    'Wie habt ihr das gemessen?',
    'Danke, das hilft mir für einen Vortrag.',
    'Bei der zweiten Woche bin ich anderer Meinung.',
  ],
}

const arabic: NameStock = {
  given: ['آمنة', 'باسل', 'تالا', 'جمانة', 'حازم', 'دانة', 'رامي', 'زينة', 'سليم', 'شهد'].concat([
    'طارق',
    'عبير',
    'غسان',
    'فرح',
    'كريم',
    'لمى',
    'ماجد',
    'نورة',
    'هادي',
    'ياسمين',
  ]),
  family: ['البستاني', 'التل', 'الجندي', 'حداد', 'الخطيب', 'درويش', 'الرفاعي', 'زيدان'].concat(
    ['السالم', 'شاهين', 'الصباغ', 'طوقان', 'العلي', 'غانم', 'فارس', 'قباني'],
    ['الكيلاني', 'مراد', 'نصار', 'الهاشمي', 'ياسين'],
  ),
  headlines: [
    'متدربة في السنة الثانية',
    'معلمة تمريض في قسم الأعصاب',
    'مفتش جسور ومرشد للجدد',
    'تكتب عن المتاحف الصغيرة',
    'تدرّس علم التربة للمزارعين',
  ],
  organisations: ['أدوات المرفأ', 'دار نور الشمال', 'مختبر السرخس', 'نحاس وقصب'],
  openings: [
    'جرّبنا فريقًا أصغر لإصدار واحد',
    'قبل ثلاث سنوات تركت العمل بلا خطة',
    'مكتبتنا تعير الأدوات منذ الربيع',
    'سؤال أطرحه على كل زميل جديد',
    'طال الفحص يومين أكثر مما خططنا',
  ],
  closings: [
    'وما أدهشنا أن الأسبوع صار هادئًا.',
    'وسأعيدها بالطريقة نفسها.',
    'ونصف ما خفنا منه لم يقع.',
    'وأحب أن أسمع تجارب الآخرين.',
    'والملاحظات متاحة للجميع.',
  ],
  remarks: [
    'رأينا الأمر نفسه مع الجدد.',
    'كيف قستم ذلك؟',
    'شكرًا، هذا يفيدني.',
    'أختلف في الأسبوع الثاني.',
  ],
}

/** The nonsense language takes its names and sentences from English and garbles them afterwards. */
export const nameStock: Record<Language, NameStock> = {
  en: english,
  de: german,
  ar: arabic,
  xx: english,
}
