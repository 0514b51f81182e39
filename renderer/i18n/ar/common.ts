export const common = {
  appName: 'Sotto',
  cancel: 'إلغاء',
  close: 'إغلاق',
  loading: 'جارٍ الفتح…',
  language: 'اللغة',
  languageFailed: 'تعذّر تحميل هذه اللغة: المكان الذي جاءت منه هذه الصفحة لا يستجيب.',
  unseen_zero: 'لا إشارة خفية، ولا U+{{code}}',
  unseen_one: 'إشارة لا يراها أحد: U+{{code}}',
  unseen_two: 'إشارتان لا يراهما أحد، أولاهما U+{{code}}',
  unseen_few: '{{count}} إشارات لا يراها أحد، أولاها U+{{code}}',
  unseen_many: '{{count}} إشارة لا يراها أحد، أولاها U+{{code}}',
  unseen_other: '{{count}} إشارة لا يراها أحد، أولاها U+{{code}}',
  pageFailed: 'تعذّر عرض هذه الصفحة',
  pageFailedText:
    'لم يضِع منها شيء: ما كُتب هنا محفوظ ومتشارَك كما كان. الصفحات الأخرى والإعدادات والحرق تعمل.',
  partFailed: 'تعذّر عرض هذا الجزء؛ لم يضِع منه شيء.',
  again: 'إعادة المحاولة',
}
