import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The faces in which a document is set; each a list, the first that has the character wins. */
export interface Faces {
  readonly text: readonly string[];
  readonly title: readonly string[];
  readonly black: readonly string[];
  readonly kai: readonly string[];
}

const SERIF = 'Noto Serif SC';
const SANS = 'Noto Sans SC';

/** The free faces that come with the product. */
const OWN: Faces = {
  text: [SERIF, SANS],
  title: [SERIF, SANS],
  black: [SANS, SERIF],
  kai: [SERIF, SANS],
};

/** Names under which the official faces are sold, used where an administrator gives their files. */
const OFFICIAL: Faces = {
  text: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'FandolFang R', 'FandolFang'],
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'FZXiaoBiaoSong'],
  black: ['SimHei', 'STHeiti'],
  kai: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'LXGW WenKai', 'FandolKai R'],
};

/** The faces to ask for: the official ones first when font files were given, our own always. */
export function facesFor(extraFiles: number): Faces {
  if (extraFiles === 0) return OWN;
  const both = (part: keyof Faces): readonly string[] => [...OFFICIAL[part], ...OWN[part]];
  return { text: both('text'), title: both('title'), black: both('black'), kai: both('kai') };
}

/** The folders of our own font files. */
export function ownFontFolders(): readonly string[] {
  const require = createRequire(import.meta.url);
  const folder = (name: string, weights: readonly string[]): readonly string[] => {
    const home = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
    return weights.map((weight) => join(home, weight));
  };
  return [
    ...folder('noto-serif-sc', ['400Regular', '700Bold']),
    ...folder('noto-sans-sc', ['400Regular']),
  ];
}
