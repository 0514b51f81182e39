import type { FoundSpan } from '../finding.ts'
import type { Lexicon } from '../languages/lexicon.ts'
import { hanOrganisations, hanPlaces } from './han-places.ts'
import { type HanText, readHan } from './han-text.ts'

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝陳劉張黃趙吳孫馬鄭許韓馮鄧蕭葉蘇呂盧譚陸鍾'
const surnameSigns = new Set(surnames)
const doubleSurname =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|端木|南宫|百里|呼延|歐陽|司馬|諸葛)/
/** Signs that given names are made of. */
const givenSigns = new Set(
  '芳娟敏静秀丽强磊军洋勇艳杰涛明超兰霞平刚桂英华慧巧美娜云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑筠柔竹霭凝晓欢霄枫芸菲寒欣滢伊亚宜可姬舒影荔枝思春菊玲芬燕彩兆鹏志文辉力健世广义良海山波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子津成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江超浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以建家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘远骏雅惠淑宇轩雨涵诗桐梓俊峰昊然睿宸萱琪琳瑜婧莹洁萍红梅珠翠玉凤凰素贤卫东南西北伟宝根兴旺喜仁忠孝廉礼智仪芝茵蕾虹霓阳晖昌永庭铭锋鑫淼森焱垚岭川洲涵润泓沛淳源深澜涓溪妙如意悦怀恩念慈静宜安琪阿宝小大福禄寿禧麗蘭軍偉',
)
const functionSigns = new Set(
  '的了在是不和与跟把被给对从向到去来说问讲有没个这那就都也很还要会能让请等着过吗呢吧啊我你他她它们看完写校点叫为以及或后住只已将并而且但如因所则其此之上下里外前中提回答寄送搬念签',
)
/** Behind a name: an end of the clause, or what people do. */
const nameEnd =
  /^(?:$|[，。、；：:,;.!?！？”」』）)\s]|(?:说|问|讲|写|提|和|与|跟|把|被|在|给|对|从|向|来|去|的|等|也|都|没|不|是|有|就|将|已|曾|认|表|住|到|送|念|回|签|主|参|老师|女士|先生|两|三|一))/u

/** Names in Chinese, which sets no space between words. */
export function hanNames(text: string, lexicon: Lexicon): readonly FoundSpan[] {
  const han = readHan(text, lexicon)
  return [
    ...titled(han, lexicon),
    ...byCalling(han),
    ...bySurname(han, lexicon),
    ...byGiven(han, lexicon),
    ...hanOrganisations(han, lexicon),
    ...hanPlaces(han, lexicon),
  ]
}

function isWord({ words }: HanText, text: string): boolean {
  return words.has(text)
}

const titledPatterns = new WeakMap<Lexicon, RegExp>()

/** `陈医生`, `胖哥`, `护士长孙丽`. */
function* titled(han: HanText, lexicon: Lexicon): Generator<FoundSpan> {
  let pattern = titledPatterns.get(lexicon)
  if (!pattern) {
    const after = [...lexicon.titlesAfter].sort((a, b) => b.length - a.length).join('|')
    pattern = new RegExp(
      `(?<name>[老小阿大胖]?[${surnames}]|[老小阿大胖]\\p{Script=Han}|(?<full>[${surnames}]\\p{Script=Han}{1,2}))(?<title>${after})`,
      'gu',
    )
    titledPatterns.set(lexicon, pattern)
  }
  for (const match of han.text.matchAll(pattern)) {
    const whole = match[0]
    const title = match.groups?.title ?? ''
    if (
      isWord(han, whole) ||
      (title.length === 1 && isWord(han, whole.slice(-2)) && whole.length === 2)
    )
      continue
    if (!han.begins(match.index) && title.length === 1) continue
    yield { kind: 'person', start: match.index, end: match.index + whole.length }
  }
  const before = [...lexicon.titles]
    .filter((title) => title.length > 1)
    .sort((a, b) => b.length - a.length)
  for (const title of before) {
    for (let at = han.text.indexOf(title); at >= 0; at = han.text.indexOf(title, at + 1)) {
      const length = nameLength(han, at + title.length)
      if (length > 0) yield { kind: 'person', start: at, end: at + title.length + length }
    }
  }
}

/** `老周`, `小芳`, `阿珍`. */
function* byCalling(han: HanText): Generator<FoundSpan> {
  for (const match of han.text.matchAll(/[老小阿]\p{Script=Han}/gu)) {
    const name = match[0][1] ?? ''
    if (isWord(han, match[0]) || !han.begins(match.index)) continue
    if (!surnameSigns.has(name) && !givenSigns.has(name)) continue
    const next = han.text[match.index + 2] ?? ''
    if (isWord(han, name + next) && next !== '') continue
    yield {
      kind: 'person',
      start: match.index,
      end: match.index + 2,
      ...(nameEnd.test(han.text.slice(match.index + 2, match.index + 5))
        ? {}
        : { maybe: true as const }),
    }
  }
}

/** Surnames of two signs, as Japanese has them. */
function isLongSurname(han: HanText, rest: string): boolean {
  const two = rest.slice(0, 2)
  return two.length === 2 && han.isFamily(two) && !isWord(han, two)
}

/** How many signs from here on are a surname and a given name; 0 where they are words. */
function nameLength(han: HanText, at: number): number {
  const rest = han.text.slice(at, at + 4)
  const double = doubleSurname.test(rest) || isLongSurname(han, rest)
  if (!double && (!surnameSigns.has(rest[0] ?? '') || functionSigns.has(rest[0] ?? ''))) return 0
  // A measure word: `一张`.
  if (
    rest.startsWith('张') &&
    /[一二三四五六七八九十两几每这那\p{Nd}]/u.test(han.text[at - 1] ?? '')
  )
    return 0
  const from = double ? 2 : 1
  if (!double && han.isInWord(at)) return 0
  for (const length of [2, 1]) {
    const name = rest.slice(from, from + length)
    if (name.length < length || !/^\p{Script=Han}+$/u.test(name)) continue
    if ([...name].some((sign) => functionSigns.has(sign))) continue
    if (
      isWord(han, rest.slice(0, from + length)) ||
      (length === 2 && isWord(han, name) && !han.isGiven(name))
    )
      continue
    // The last sign begins a word that goes on behind.
    if (
      length === 2 &&
      isWord(han, han.text.slice(at + from + 1, at + from + 3)) &&
      !nameEnd.test(han.text.slice(at + from + 2, at + from + 5))
    )
      continue
    if (
      isWord(han, han.text.slice(at + from + length - 1, at + from + length + 1)) &&
      length === 1 &&
      !nameEnd.test(han.text.slice(at + from + 1, at + from + 4))
    )
      continue
    return from + length
  }
  return 0
}

function* bySurname(han: HanText, lexicon: Lexicon): Generator<FoundSpan> {
  for (let at = 0; at < han.text.length; at++) {
    if (!/\p{Script=Han}/u.test(han.text[at] ?? '') || !han.begins(at)) continue
    const length = nameLength(han, at)
    if (length > 0) {
      const name = han.text.slice(at, at + length)
      const given = [...name].slice(doubleSurname.test(name) ? 2 : 1)
      const isEnd = nameEnd.test(han.text.slice(at + length, at + length + 3))
      const titleBehind = [...lexicon.titlesAfter]
        .filter((title) => title.length > 1)
        .find((title) => han.text.startsWith(title, at + length))
      const isSure =
        (given.every((sign) => givenSigns.has(sign)) && (isEnd || given.length > 1)) ||
        (isEnd && given.some((sign) => givenSigns.has(sign))) ||
        titleBehind !== undefined ||
        doubleSurname.test(name)
      // Nothing but its first sign speaks for it.
      if (!isSure && !given.some((sign) => givenSigns.has(sign)) && !isEnd) continue
      yield {
        kind: 'person',
        start: at,
        end: at + length + (titleBehind?.length ?? 0),
        ...(isSure ? {} : { maybe: true as const }),
      }
      at += length - 1
    } else if (
      surnameSigns.has(han.text[at] ?? '') &&
      !han.isInWord(at) &&
      /^(?:说|问道|问|讲|提到|写道|认为|回答)/.test(han.text.slice(at + 1, at + 3)) &&
      !/\p{Script=Han}/u.test(han.text[at - 1] ?? '')
    ) {
      yield { kind: 'person', start: at, end: at + 1 }
    }
  }
}

/** Given names alone: such as are listed, or unknown words made of their signs. */
function* byGiven(han: HanText, lexicon: Lexicon): Generator<FoundSpan> {
  for (const name of lexicon.names) {
    for (let at = han.text.indexOf(name); at >= 0; at = han.text.indexOf(name, at + 1)) {
      if (!lexicon.common.has(name) && han.begins(at))
        yield { kind: 'person', start: at, end: at + name.length }
    }
  }
  for (const { start, end } of han.loose) {
    const run = han.text.slice(start, end)
    if (
      run.length === 2 &&
      [...run].every((sign) => givenSigns.has(sign) && !functionSigns.has(sign)) &&
      !isWord(han, run)
    ) {
      yield { kind: 'person', start, end, maybe: true }
    }
  }
}
