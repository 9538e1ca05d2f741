import { nonsense } from './nonsense.ts'
import type { Language } from './scenario.ts'
import { xWords } from './x-words.ts'

/** Every word of the practice pages: English, German, Arabic. Nonsense is made from the English. */
const table = {
  ...xWords,
  banner: [
    'Practice copy: the people are invented and nothing leaves this computer.',
    'Übungskopie: Die Personen sind erfunden, nichts verlässt diesen Rechner.',
    'نسخة للتدريب: الأشخاص مبتكرون ولا شيء يغادر هذا الحاسوب.',
  ],
  home: ['Home', 'Start', 'الرئيسية'],
  network: ['My Network', 'Ihr Netzwerk', 'شبكتي'],
  messaging: ['Messaging', 'Nachrichten', 'المراسلة'],
  notifications: ['Notifications', 'Mitteilungen', 'التنبيهات'],
  me: ['Me', 'Ich', 'أنا'],
  accept: ['Accept', 'Annehmen', 'قبول'],
  ignore: ['Ignore', 'Ignorieren', 'تجاهل'],
  acceptOf: [
    'Accept {name}’s invitation',
    'Kontaktanfrage von {name} annehmen',
    'قبول دعوة {name}',
  ],
  ignoreOf: [
    'Ignore {name}’s invitation',
    'Kontaktanfrage von {name} ignorieren',
    'تجاهل دعوة {name}',
  ],
  invitations: ['Invitations', 'Einladungen', 'الدعوات'],
  manage: ['Show all', 'Alle anzeigen', 'عرض الكل'],
  follows: ['follows you', 'folgt Ihnen', 'يتابعك'],
  invitesTo: [
    '{name} invited you to {what}',
    '{name} lädt Sie ein zu {what}',
    '{name} دعاك إلى {what}',
  ],
  connect: ['Connect', 'Vernetzen', 'تواصل'],
  connectWith: [
    'Invite {name} to connect',
    '{name} als Kontakt einladen',
    'دعوة {name} إلى التواصل',
  ],
  pending: ['Pending', 'Ausstehend', 'معلّق'],
  message: ['Message', 'Nachricht', 'رسالة'],
  follow: ['Follow', 'Folgen', 'متابعة'],
  followWho: ['Follow {name}', '{name} folgen', 'متابعة {name}'],
  following: ['Following', 'Folge ich', 'أتابعه'],
  followingWho: ['Following {name}', 'Sie folgen {name}', 'تتابع {name}'],
  more: ['More', 'Mehr', 'المزيد'],
  seeMore: ['… more', '… mehr', '… المزيد'],
  feedPost: ['Feed post', 'Feedbeitrag', 'منشور'],
  likesThis: ['likes this', 'gefällt das', 'أعجبه هذا'],
  commentedThis: ['commented on this', 'hat das kommentiert', 'علّق على هذا'],
  repostedThis: ['reposted this', 'hat das geteilt', 'أعاد نشر هذا'],
  menuOf: [
    'Open control menu for post by {name}',
    'Menü für den Beitrag von {name} öffnen',
    'فتح قائمة التحكم لمنشور {name}',
  ],
  hideOf: ['Hide post by {name}', 'Beitrag von {name} ausblenden', 'إخفاء منشور {name}'],
  promoted: ['Promoted', 'Anzeige', 'الترويج'],
  hours: ['{n}h', '{n} Std.', '{n} س'],
  noReaction: [
    'Reaction button state: no reaction',
    'Status der Reaktion: keine Reaktion',
    'حالة زر التفاعل: لا تفاعل',
  ],
  reactionIs: [
    'Reaction button state: {kind}',
    'Status der Reaktion: {kind}',
    'حالة زر التفاعل: {kind}',
  ],
  reactWith: ['React {kind}', 'Mit „{kind}“ reagieren', 'تفاعل بـ {kind}'],
  reactions: ['Open reactions menu', 'Reaktionsmenü öffnen', 'فتح قائمة التفاعلات'],
  LIKE: ['Like', 'Gefällt mir', 'أعجبني'],
  PRAISE: ['Celebrate', 'Applaus', 'تهنئة'],
  APPRECIATION: ['Support', 'Unterstütze ich', 'دعم'],
  EMPATHY: ['Love', 'Wunderbar', 'أحببته'],
  INTEREST: ['Insightful', 'Inspirierend', 'ملهم'],
  ENTERTAINMENT: ['Funny', 'Lustig', 'مضحك'],
  comment: ['Comment', 'Kommentieren', 'تعليق'],
  comments: ['{n} comments', '{n} Kommentare', '{n} تعليقات'],
  reactionCount: ['{n} reactions', '{n} Reaktionen', '{n} تفاعلات'],
  repost: ['Repost', 'Reposten', 'إعادة نشر'],
  repostNow: ['Repost', 'Sofort teilen', 'إعادة نشر فورية'],
  repostThoughts: ['Repost with your thoughts', 'Mit eigenem Text teilen', 'إعادة نشر مع رأيك'],
  send: ['Send', 'Senden', 'إرسال'],
  reply: ['Reply', 'Antworten', 'رد'],
  replyTo: [
    'Reply to {name}’s comment',
    'Auf Kommentar von {name} antworten',
    'الرد على تعليق {name}',
  ],
  likeComment: [
    'React Like to {name}’s comment',
    'Kommentar von {name} gefällt mir',
    'أعجبني تعليق {name}',
  ],
  commentEditor: [
    'Text editor for creating comment',
    'Texteditor für Kommentare',
    'محرر نصوص لإنشاء تعليق',
  ],
  emoji: ['Open Emoji Keyboard', 'Emoji-Tastatur öffnen', 'فتح لوحة الرموز'],
  loadMore: ['Load more comments', 'Mehr Kommentare laden', 'عرض المزيد من التعليقات'],
  startPost: ['Start a post', 'Beitrag beginnen', 'ابدأ منشورًا'],
  post: ['Post', 'Posten', 'نشر'],
  addPoll: ['Create a poll', 'Umfrage erstellen', 'إنشاء استطلاع'],
  save: ['Save', 'Speichern', 'حفظ'],
  unsave: ['Unsave', 'Nicht mehr speichern', 'إلغاء الحفظ'],
  copyLink: ['Copy link', 'Link kopieren', 'نسخ الرابط'],
  editPost: ['Edit post', 'Beitrag bearbeiten', 'تعديل المنشور'],
  deletePost: ['Delete post', 'Beitrag löschen', 'حذف المنشور'],
  editComment: ['Edit', 'Bearbeiten', 'تعديل'],
  deleteComment: ['Delete comment', 'Kommentar löschen', 'حذف التعليق'],
  commentMenuOf: [
    'View more options for {name}’s comment',
    'Mehr zum Kommentar von {name}',
    'المزيد حول تعليق {name}',
  ],
  delete: ['Delete', 'Löschen', 'حذف'],
  saveDraft: ['Save as draft?', 'Als Entwurf behalten?', 'حفظ كمسودة؟'],
  discard: ['Discard', 'Verwerfen', 'تجاهل التغييرات'],
  dismiss: ['Dismiss', 'Schließen', 'إغلاق'],
  inviteTitle: [
    'Add a note to your invitation?',
    'Notiz zur Einladung hinzufügen?',
    'إضافة ملاحظة إلى الدعوة؟',
  ],
  addNote: ['Add a note', 'Notiz hinzufügen', 'إضافة ملاحظة'],
  sendPlain: ['Send without a note', 'Ohne Notiz senden', 'إرسال بدون ملاحظة'],
  cancel: ['Cancel', 'Abbrechen', 'إلغاء'],
  suggestions: ['People you may know', 'Personen, die Sie kennen könnten', 'أشخاص قد تعرفهم'],
  editIntro: ['Edit intro', 'Profil bearbeiten', 'تعديل المقدمة'],
  activity: ['Activity', 'Aktivitäten', 'النشاط'],
  writeMessage: ['Write a message…', 'Nachricht verfassen …', 'اكتب رسالة…'],
  newMessage: ['New message', 'Neue Nachricht', 'رسالة جديدة'],
  viewProfileOf: ['View {name}’s profile', 'Profil von {name} anzeigen', 'عرض ملف {name}'],
  failed: [
    'That did not work. Try again.',
    'Das hat nicht geklappt. Bitte erneut versuchen.',
    'لم ينجح ذلك. حاول مجددًا.',
  ],
  nothing: ['Nothing new here.', 'Hier ist nichts Neues.', 'لا جديد هنا.'],
  viewedYou: ['{name} viewed your profile', '{name} hat Ihr Profil besucht', '{name} زار ملفك'],
  replied: [
    '{name} replied to your comment',
    '{name} hat Ihnen geantwortet',
    '{name} رد على تعليقك',
  ],
  explore: ['Explore', 'Entdecken', 'استكشاف'],
  chat: ['Chat', 'Chat', 'الدردشة'],
  profile: ['Profile', 'Profil', 'الملف الشخصي'],
  whatsHappening: ['What’s happening?', 'Was gibt’s Neues?', 'ماذا يحدث؟'],
  postText: ['Post text', 'Posttext', 'نص المنشور'],
  postYourReply: ['Post your reply', 'Antwort posten', 'انشر ردك'],
  replies: ['{n} Replies. Reply', '{n} Antworten. Antworten', '{n} ردود. رد'],
  reposts: ['{n} reposts. Repost', '{n} Reposts. Reposten', '{n} إعادات. إعادة نشر'],
  reposted: ['{n} reposts. Reposted', '{n} Reposts. Repostet', '{n} إعادات. أعيد نشره'],
  likes: ['{n} Likes. Like', '{n} Likes. Gefällt mir', '{n} إعجابات. أعجبني'],
  liked: ['{n} Likes. Liked', '{n} Likes. Gefällt Ihnen', '{n} إعجابات. أعجبك'],
  views: [
    '{n} views. View post analytics',
    '{n} Aufrufe. Statistik ansehen',
    '{n} مشاهدات. عرض الإحصاءات',
  ],
  bookmark: ['Bookmark', 'Lesezeichen', 'حفظ'],
  share: ['Share post', 'Post teilen', 'مشاركة'],
  ad: ['Ad', 'Anzeige', 'إعلان'],
  personReposted: ['{name} reposted', '{name} hat repostet', 'أعاد {name} النشر'],
  undoRepost: ['Undo repost', 'Repost rückgängig machen', 'التراجع عن إعادة النشر'],
  quote: ['Quote', 'Zitieren', 'اقتباس'],
  followHandle: ['Follow @{name}', '@{name} folgen', 'تابع @{name}'],
  followingHandle: ['Following @{name}', 'Du folgst @{name}', 'تتابع @{name}'],
  unfollow: ['Unfollow', 'Entfolgen', 'إلغاء المتابعة'],
  unfollowHandle: ['Unfollow @{name}?', '@{name} nicht mehr folgen?', 'إلغاء متابعة @{name}؟'],
  block: ['Block @{name}', '@{name} blockieren', 'حظر @{name}'],
  connectPeople: ['Connect', 'Vernetzen', 'تواصل مع آخرين'],
  startMessage: ['Start a new message', 'Neue Nachricht beginnen', 'ابدأ رسالة جديدة'],
  verified: ['Verified account', 'Verifizierter Account', 'حساب موثّق'],
  timeline: ['Your Home Timeline', 'Deine Startseiten-Timeline', 'خطك الزمني'],
  conversation: ['Conversation', 'Unterhaltung', 'محادثة'],
  you: ['You', 'Du', 'أنت'],
  sent: ['Your post was sent', 'Dein Post wurde gesendet', 'تم إرسال منشورك'],
  back: ['Back', 'Zurück', 'رجوع'],
  withdraw: ['Withdraw', 'Zurückziehen', 'سحب'],
  withdrawOf: [
    'Withdraw invitation sent to {name}',
    'Einladung an {name} zurückziehen',
    'سحب الدعوة المرسلة إلى {name}',
  ],
  pendingOf: [
    'Pending, click to withdraw invitation sent to {name}',
    'Ausstehend, Einladung an {name} zurückziehen',
    'معلّق، انقر لسحب الدعوة المرسلة إلى {name}',
  ],
  connections: ['Connections', 'Kontakte', 'جهات الاتصال'],
  removeConnection: ['Remove connection', 'Kontakt entfernen', 'إزالة جهة الاتصال'],
  people: ['People', 'Personen', 'الأشخاص'],
  stopFollowing: [
    'Click to stop following {name}',
    '{name} nicht mehr folgen',
    'إلغاء المتابعة: {name}',
  ],
  skills: ['Skills', 'Kenntnisse', 'المهارات'],
  endorse: ['Endorse', 'Bestätigen', 'تأييد'],
  endorsed: ['Endorsed', 'Bestätigt', 'تم التأييد'],
  recommend: ['Recommend {name}', '{name} empfehlen', 'التوصية بـ {name}'],
  groups: ['Groups', 'Gruppen', 'المجموعات'],
  join: ['Join', 'Beitreten', 'انضمام'],
  joined: ['Requested', 'Angefragt', 'تم الطلب'],
  leaveGroup: ['Leave this group', 'Gruppe verlassen', 'مغادرة المجموعة'],
  createGroup: ['Create group', 'Gruppe erstellen', 'إنشاء مجموعة'],
  attend: ['Attend', 'Teilnehmen', 'حضور'],
  attending: ['Attending', 'Sie nehmen teil', 'ستحضر'],
  subscribe: ['Subscribe', 'Abonnieren', 'اشتراك'],
  subscribed: ['Subscribed', 'Abonniert', 'مشترك'],
  decline: ['Decline', 'Ablehnen', 'رفض'],
  thanks: ['Thank you', 'Danke', 'شكرًا'],
  signIn: ['Sign in to connect', 'Einloggen zum Vernetzen', 'سجّل الدخول للتواصل'],
} as const satisfies Record<string, readonly [string, string, string]>

/** The name of one phrase. */
export type Phrase = keyof typeof table

/** Says a phrase in the language of the scenario, with its blanks filled. */
export type Say = (phrase: Phrase, blanks?: Record<string, string | number>) => string

const column = { en: 0, de: 1, ar: 2, xx: 0 } as const

/** The phrase book of one language. */
export function phraseBook(language: Language): Say {
  return (phrase, blanks = {}) => {
    const text = table[phrase][column[language]]
    const said = language === 'xx' ? nonsense(text) : text
    return said.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(blanks[name] ?? ''))
  }
}

/** Which way the pages of a language are written. */
export function direction(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
