/** Stories that a newsroom has ready, for whoever wants to see them come in while a page is being read. */
const READY = {
  vi: [
    {
      id: 'giai-toa-xe-bun',
      section: 'Thời sự',
      kicker: 'Giao thông',
      title: 'Xe chở bún lật nghiêng ở dốc Ga Cũ, cả phố mang rổ ra giúp',
      summary: 'Không ai bị thương; tài xế mời mỗi nhà một tô.',
      tags: ['tin-nhanh'],
    },
    {
      id: 'tau-chieu-tre-bon-phut',
      section: 'Xã hội',
      kicker: 'Đường sắt',
      title: 'Tàu chiều rời Phú Lễ trễ bốn phút để đợi một đám cưới',
      summary: 'Họ nhà trai mười bốn người, hai mâm quả đi toa cuối.',
      tags: ['tin-nhanh'],
    },
    {
      id: 'mua-tanh-som',
      section: 'Thời sự',
      kicker: 'Thời tiết',
      title: 'Mưa tạnh sớm hơn dự báo, chợ đêm mở lại từ 19 giờ',
      summary: 'Bãi đá đã quét nước; hàng cháo nổi lửa trước.',
      tags: ['tin-nhanh'],
    },
  ],
  en: [
    {
      id: 'rovers-win',
      section: 'Sport',
      title: 'Rovers hold on, and the bus home leaves with a cup on its dashboard',
      summary: 'The driver was told to take the corners slowly.',
      tags: ['latest'],
    },
    {
      id: 'tortoise-found',
      section: 'Notices',
      title: 'Lost tortoise found two gardens away, asleep',
      summary: 'Its owner thanks everybody, and the lettuce.',
      tags: ['latest'],
    },
    {
      id: 'rain-stops',
      section: 'Weather',
      title: 'Rain stops at six, an hour before it was meant to',
      summary: 'Small boats may go out until dark.',
      tags: ['latest'],
    },
  ],
  ar: [
    {
      id: 'alnawras-yafouz',
      section: 'الرياضة',
      title: 'النورس يفوز ويعود إلى المدينة والكأس على مقعد السائق',
      summary: 'انتظره الناس عند الميناء حتّى المساء.',
      tags: ['latest'],
    },
    {
      id: 'alabbara-tatakhar',
      section: 'النقل',
      title: 'العبّارة تتأخّر أربع دقائق في انتظار عرس',
      summary: 'أربعة عشر ضيفًا وكعكة من ثلاث طبقات.',
      tags: ['latest'],
    },
    {
      id: 'almatar-yatawaqqaf',
      section: 'المدينة',
      title: 'توقّف المطر قبل موعده بساعة وعاد الباعة إلى الرصيف',
      summary: 'بائع الشوربة أوّل من أشعل ناره.',
      tags: ['latest'],
    },
  ],
};

const MINUTE = 60_000;

/** What has come in since a front page was opened. */
export class LateStories {
  /** When each story came in: milliseconds. */
  #moments = [];

  /** One more story in every paper, until there is none left. */
  publish(now) {
    if (this.#moments.length < READY.vi.length) this.#moments.push(now);
  }

  withdraw() {
    this.#moments = [];
  }

  /**
   * A newspaper with what has come in.
   * @param {import('../test/fixtures/news.js').Newspaper} newspaper
   * @param {number} now
   */
  added({ paper, stories }, now) {
    const come = READY[paper.path].slice(0, this.#moments.length);
    const dated = come.map((story, index) => ({
      ...story,
      minutesAgo: Math.max(0, Math.floor((now - this.#moments[index]) / MINUTE)),
    }));
    return { paper, stories: [...stories, ...dated] };
  }
}
