/** What the player says in Chinese. */
import type { PlayerStrings } from './strings.ts';

/** The machine's word for which limit it was, said in Chinese, with what helps. */
function limitInChinese(message: string): string {
  switch (/^(\w+):/.exec(message)?.[1]) {
    case 'output': return '打印的内容太多，请少打印一些。';
    case 'instructions': return '程序运行得太久，请检查循环是否会结束，或把数目改小。';
    case 'memory': return '程序要的内存太多，请一次少留一些：元素少一点，文本短一点，数小一点。';
    case 'depth': return '调用嵌套得太深，请检查递归在哪里结束。';
    default: return '';
  }
}

export const zh: PlayerStrings = {
  figure: '图',
  program: '程序',
  lenses: '视角',
  lens: { objects: '对象', anatomy: '解剖', cells: '单元', counts: '计数', output: '输出', bytecode: '字节码' },
  bits: '64 位',
  afterLine: (line, of) => `第 ${line} 行之后，共 ${of} 行`,
  afterStep: (line, step, of) => `第 ${line} 行之后，第 ${step} 步，共 ${of} 步`,
  afterPart: (event, of) => `第 ${event} 个事件之后，共 ${of} 个`,
  before: (of) => `第一步之前，共 ${of} 步`,
  ended: '程序已经结束。',
  ready: '还没有开始运行。向前一步就开始。',
  transport: '步进',
  first: '回到开头', back: '后退一步', play: '播放', pause: '暂停', forward: '前进一步', last: '到结尾',
  line: '行', event: '事件', instruction: '指令', of: '/', step: '步',
  toLine: '跳到第几步', toEvent: '跳到第几个事件',
  stepBy: '步长', speed: '速度', keys: '按键', close: '关闭',
  grain: { line: '行', instruction: '指令', event: '事件' },
  half: '半速', times: (n) => `${n} 倍速`,
  edit: '编辑', done: '运行', reset: '还原', editing: '程序，可编辑', draftSaved: '草稿已保存', draftKept: '你的草稿',
  stale: '图中仍是上一个能解析的程序。',
  staleBadge: '未更新',
  syntaxError: (message, line, column) => `第 ${line} 行第 ${column} 列：${message}`,
  unsupported: (message, line) => (line > 0 ? `第 ${line} 行：这台机器不支持这种写法。${message}` : `这台机器不支持这种写法。${message}`),
  limit: (message, line) => `${line > 0 ? `第 ${line} 行：` : ''}运行到达上限后停下。${limitInChinese(message)}此前的每一步都可以查看。`,
  exception: (type, message, line) => `第 ${line} 行抛出 ${type}${message ? `：${message}` : ''}。`,
  timeout: (seconds) => `机器 ${seconds} 秒没有响应，已经重新启动。你的程序可能要运行很久，改短一些再运行。`,
  crashed: '机器自身出错，已经重新启动。',
  loading: '正在启动机器',
  failed: '机器无法启动。',
  retry: '再试一次',
  lineButton: (n) => `第 ${n} 行：跳到它下一次运行`,
  breakpoint: (n) => `第 ${n} 行的断点`,
  neverRuns: (n) => `这一步之后，第 ${n} 行不再运行。`,
  linesHidden: (n) => `${n} 行未显示`,
  marksCut: '运行很长，轨道上只标出前一部分。',
  help: [
    ['→ 或 L', '前进一步'], ['← 或 H', '后退一步'], ['空格', '播放或暂停'], ['Home、End', '到开头、到结尾'],
    ['1、2、3', '按行、按指令、按事件步进'], ['B', '运行到下一个断点'], ['E', '编辑程序'], ['Esc', '离开编辑器'], ['?', '打开这张表'],
  ],
  helpNote: '图获得焦点时按键有效。点击一行，跳到它下一次运行；点击行号左侧，设一个断点，播放会停在那里。',
};
