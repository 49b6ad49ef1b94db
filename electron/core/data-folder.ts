/** Where the registers of this user live, unless the environment says otherwise. */
import path from 'node:path';

/** The data folder by the custom of each system; SO_VAN_THU_DATA overrides it. */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (env.SO_VAN_THU_DATA) return path.resolve(env.SO_VAN_THU_DATA);
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'SoVanThu');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'SoVanThu');
  return path.join(env.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'so-van-thu');
}
