// Texts that would do something if they were more than text. Each that ran would call "ran" (counted by the test) or ask for something elsewhere.
const elsewhere = 'http://elsewhere.invalid';

export const active = [
  `<script>ran('script')</script>`,
  `<img src=x onerror="ran('image')">`,
  `<svg onload="ran('drawing')"><style>@import '${elsewhere}/a.css'</style></svg>`,
  `"><iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>`,
  `' autofocus onfocus='ran("focus")`,
  `javascript:ran('address')`,
  `<a href="javascript:ran('link')">press</a> <form action="${elsewhere}"><button>send</button></form>`,
  `<link rel=stylesheet href="${elsewhere}/b.css"><meta http-equiv=refresh content="0;url=${elsewhere}">`,
  `<base href="${elsewhere}/"><object data="${elsewhere}/c"></object>`,
  `\${ran('template')} {{ran('braces')}} %3Cscript%3Eran(1)%3C/script%3E`,
];

export const misleading = [
  '\u202Egpj.exe\u202C', '\u2066\u2067unfinished', 'שלום \u200Fעולם'.repeat(20), `Z${'\u0300\u0316\u0334'.repeat(300)}algo`, '\uD800 alone \uDFFF',
  '\u0000\u0007\u001B[31m\u0085', 'x'.repeat(1900), '👩🏽‍⚕️'.repeat(80), '\n'.repeat(60) + 'far below', '__proto__', 'constructor', '../../etc/passwd', '<@0> <#0> <@&0> <t:99999999999999999:R>',
  `[x](javascript:ran('markdown')) https://${'a.'.repeat(400)}invalid`, '**'.repeat(500), '`'.repeat(999), '|'.repeat(1500),
];

export const hostile = [...active, ...misleading];

/** Puts them wherever the sandbox takes text: names of people, roles, channels, threads and files; messages, embeds, buttons and selects. */
export async function spread(rehearsal) {
  const guild = await rehearsal.guild();
  const put = (what, body) => rehearsal.ask('PUT', `guilds/${guild.id}/${what}`, body);
  const refused = [];
  const attempt = work => work.catch(error => refused.push(error.message));
  const author = (await rehearsal.member('Pat')).user.id;
  const channel = (await rehearsal.channel('hcsmca')).id;

  for (const [index, text] of hostile.entries()) {
    const { id: role } = await put('roles', { name: text.slice(0, 100), permissions: '0' }).catch(() => ({}));
    await attempt(put('members', { key: `hostile ${index}`, name: text.slice(0, 80), roles: role ? [role] : [] }));
    await attempt(put('channels', { name: text.slice(0, 100), topic: text.slice(0, 1024) }));
    await attempt(rehearsal.ask('POST', `channels/${channel}/messages`, {
      author, content: text.slice(0, 2000), attachments: [{ filename: text.slice(0, 200), content: Buffer.from(active[0]).toString('base64'), contentType: 'text/html' }],
    }));
  }
  const bot = await put('bots', { name: 'Stranger' });
  for (const text of hostile) await attempt(sayAsBot(rehearsal, bot, channel, text));
  return refused;
}

async function sayAsBot(rehearsal, { token }, channel, text) {
  const post = async (path, body) => {
    const answer = await fetch(`${rehearsal.url}api/v10/${path}`, { method: 'POST', headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const document = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(document));
    return document;
  };
  const short = text.slice(0, 80) || '-';
  const message = await post(`channels/${channel}/messages`, {
    embeds: [{ title: text.slice(0, 250), description: text.slice(0, 4000), author: { name: short }, footer: { text: short }, fields: [{ name: short, value: short }] }],
    components: [
      { type: 1, components: [{ type: 2, style: 2, label: short, custom_id: `press ${short.slice(0, 60)}` }] },
      { type: 1, components: [{ type: 3, custom_id: 'select', placeholder: short, options: [{ label: short, value: 'one', description: short }] }] },
    ],
  });
  await post(`channels/${channel}/messages/${message.id}/threads`, { name: short });
}
