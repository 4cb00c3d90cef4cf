import type { Article } from '../../model/article.js';
import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { collect, type Draft } from '../collect.js';
import { isRecord } from '../fields.js';
import { foldText } from '../fold-text.js';
import { MOST_ITEMS } from '../most-items.js';
import { own } from '../shape.js';

type Field = keyof Article;

/** Names under which home-made systems keep a field, likeliest first, as `plainName` writes them. */
const NAMES: Readonly<Partial<Record<Field, string>>> = {
  id: 'id articleid newsid postid uuid guid ma mabai mabaiviet matin',
  url: 'url link permalink href weburl shareurl canonicalurl articleurl newsurl duongdan lienket',
  title: 'title name headline webtitle subject tieude tieudebaiviet ten tenbai tenbaiviet',
  kicker: 'kicker subtitle tieudephu',
  summary:
    'summary lead sapo description desc excerpt abstract intro standfirst teaser trailtext mota motangan tomtat trichyeu trichdan gioithieu noidungtomtat',
  image:
    'image img imageurl imagesrc thumbnail thumbnailurl thumb thumburl picture photo avatar avatarurl cover coverimage featureimage featuredimage images multimedia anh anhdaidien hinh hinhanh hinhdaidien anhbia',
  published:
    'published publishedat publisheddate publishedtime datepublished publishdate publishtime publishat pubdate date webpublicationdate distributiondate createdat createdate createddate created time timestamp ngaydang ngayxuatban ngaytao ngay thoigian thoigiandang',
  updated:
    'updated updatedat updateddate updatedate modified modifiedat modifieddate datemodified lastmodified lastupdated ngaycapnhat ngaysua capnhat',
  authors: 'authors author byline creator writer tacgia nguoiviet phongvien butdanh',
  section:
    'section sectionname category categories categoryname cate catename zone zonename channel chuyenmuc tenchuyenmuc danhmuc muc theloai',
  tags: 'tags tag keywords tukhoa the',
  commentCount: 'commentcount commentscount comments sobinhluan binhluan',
  language: 'language lang locale ngonngu',
};

const FIELDS: readonly Field[] = [
  ...(Object.keys(NAMES) as Field[]),
  'dateline',
  'media',
  'access',
  'sponsored',
  'sponsor',
  'live',
  'pin',
];

/** Finds a field of an item. */
type Find = (item: unknown) => (field: Field) => unknown;

/**
 * Home-made JSON: `items` says where the list is, `map` what its fields are called, and what the map leaves out is found
 * under the names that such systems use, in English or Vietnamese.
 */
export const generic: Adapter = {
  format: 'generic',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const map = readMap(context.map ?? '');
    const find = finder(map);
    const list = context.items ? at(body, context.items) : findList(body, find);
    if (!Array.isArray(list))
      return fail(context.items ? { kind: 'schema', at: context.items } : { kind: 'format', format: 'json' });
    return ok(
      collect(
        list.map((item: unknown, index) =>
          isRecord(item) && index < MOST_ITEMS ? read(find(item)) : undefined,
        ),
        context,
        { format: 'generic', language: own(body, 'language'), next: nextIn(body, map.get('next')) },
      ),
    );
  },
};

/** `Tiêu đề`, `tieu_de` and `tieuDe` are one name. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');

/** The value at a dotted path, such as `data.list` or `images.0.url`. */
function at(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split('.'))
    found =
      typeof found === 'object' && found && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined;
  return found;
}

/** A map such as `title:tieu_de;image:anh.url;next:paging.next`: paths by field, and that of the next page. */
function readMap(map: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const pair of map.split(';')) {
    const [name = '', ...path] = pair.split(':');
    const plain = plainName(name);
    const field = plain === 'next' ? plain : FIELDS.find((one) => names(one).includes(plain));
    if (field && path.length) paths.set(field, path.join(':').trim());
  }
  return paths;
}

/** The address of the next page. Its number alone says nothing of how the address is written. */
function nextIn(body: unknown, path: string | undefined): unknown {
  const next = path && label(at(body, path));
  return typeof next === 'string' && !/^\d*$/.test(next) ? next : undefined;
}

/** How the fields of an item are found: first by the map, then by their usual names. */
function finder(paths: ReadonlyMap<string, string>): Find {
  return (item) => {
    const keys = new Map(Object.keys(isRecord(item) ? item : {}).map((key) => [plainName(key), key]));
    return (field) => {
      const path = paths.get(field);
      if (path) return at(item, path);
      return names(field)
        .map((name) => own(item, keys.get(name) ?? ''))
        .find(isFilled);
    };
  };
}

const names = (field: Field): readonly string[] => (NAMES[field] ?? field.toLowerCase()).split(' ');
const isFilled = (value: unknown): boolean =>
  typeof value === 'object' ? !!value : foldText(value) !== '' || value === true;

/** Nodes of an answer that are looked at for a list. */
const MOST_NODES = 1000;

/** The list of stories that lies least deep: one whose first items have a title and an address. */
function findList(body: unknown, find: Find): readonly unknown[] | undefined {
  const queue: unknown[] = [body];
  for (let index = 0; index < queue.length && index < MOST_NODES; index++) {
    const node = queue[index];
    if (Array.isArray(node)) {
      const starts = node.slice(0, 5).map(find);
      if (starts.some((field) => isFilled(field('title')) && isFilled(field('url')))) return node;
    } else if (isRecord(node))
      for (const child of Object.values(node).slice(0, MOST_NODES)) queue.push(child);
  }
  return undefined;
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function read(find: (field: Field) => unknown): Draft {
  const fields: { [Key in Field]?: unknown } = {};
  for (const field of FIELDS) fields[field] = find(field);
  const { title, url, summary, section, tags, authors, image } = fields;
  return {
    ...fields,
    title: label(title),
    url: label(first(url)),
    summary: label(summary),
    section: label(first(section)),
    tags: (typeof tags === 'string' ? tags.split(/[,;|]/) : Array.isArray(tags) ? tags : [tags]).map(label),
    authors: (Array.isArray(authors) ? authors : [authors]).map((author: unknown) => ({
      name: label(author),
      url: own(author, 'url') ?? own(author, 'link'),
    })),
    image: picture(first(image)),
  };
}

/** What an object is called, where a word was expected. */
const label = (value: unknown): unknown =>
  isRecord(value)
    ? ['rendered', 'name', 'title', 'label', 'value', 'text', 'url', 'href', 'ten', 'tieu_de', 'code']
        .map((key) => own(value, key))
        .find(isFilled)
    : value;

const picture = (value: unknown): unknown =>
  isRecord(value)
    ? {
        ...value,
        src: ['src', 'url', 'source_url', 'href', 'link', 'path', 'original', 'large', 'medium']
          .map((key) => own(value, key))
          .find(isFilled),
      }
    : value;
