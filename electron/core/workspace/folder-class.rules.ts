/**
 * What kind of place a folder is: SQLite's write-ahead log does not work over a network, and a synchronising program exchanges
 * files behind our back, so a register lies on a disk of this machine or nowhere. Pure. (reliability.md F15, F16)
 */

export interface FolderClass {
  readonly kind: 'local' | 'network' | 'cloud';
  /** What the place is called, for the message: "nfs4", "\\maychu\chung", "OneDrive"; empty for a local one. */
  readonly name: string;
}

/** A mounted file system: where, and of which type. */
export interface Mount {
  readonly point: string;
  readonly type: string;
}

/** What the system says about a folder; each system fills in what it can. */
export interface FolderFacts {
  readonly platform: NodeJS.Platform;
  /** Without links; a mapped drive of Windows appears as `\\server\share` here. */
  readonly realPath: string;
  readonly mounts: readonly Mount[];
  /** Folders that a synchronising program announces, such as the value of %OneDrive%. */
  readonly syncRoots: readonly string[];
  /** Names of files in the folder and in each folder above it. */
  readonly namesAbove: readonly string[];
}

const local: FolderClass = { kind: 'local', name: '' };

/** Network file systems, and folders that a virtual machine shares with its host. */
const networkTypes =
  /^(nfs\d?|cifs|smb\w*|ncpfs?|afs|afpfs|9p|ceph|gluster\w*|lustre|coda|webdav|davfs2?|vboxsf|vmhgfs|drvfs|prl_fs|fuse(\..+)?|macfuse|osxfuse)$/;
/** Disks of this machine that happen to be served through FUSE. */
const localFuse = /^fuse\.(ntfs|ntfs-3g|lowntfs-3g|exfat|ext2|ext4|bindfs|overlayfs|fuse-overlayfs)$/;

/** Names under which synchronising programs keep their folder. */
const cloudNames: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( ?-.*| for business.*)?$/, 'OneDrive'],
  [/^(google ?drive( ?\(.*\))?|googledrive-.*|my drive|drive của tôi)$/, 'Google Drive'],
  [/^dropbox( \(.*\))?$/, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/, 'iCloud'],
  [/^nextcloud$/, 'Nextcloud'],
  [/^owncloud$/, 'ownCloud'],
];
/** Files that such programs leave at the top of what they synchronise. */
const cloudMarkers: readonly (readonly [RegExp, string])[] = [
  // Not `.dropbox`: the program keeps its settings under that name in the home folder.
  [/^\.dropbox\.cache$/, 'Dropbox'],
  [/^\.(nextcloud|owncloud)sync\.log$|^\._?sync_[0-9a-f]+\.db$/, 'Nextcloud'],
  [/^\.tmp\.drive(download|upload)$/, 'Google Drive'],
  [/^\.849c9593-d756-4e56-8d6e-42412f2a707b$/, 'OneDrive'],
];

/** The class of a folder by all that is known of it. */
export function classifyFolder(facts: FolderFacts): FolderClass {
  const network = facts.platform === 'win32' ? findShare(facts.realPath) : findNetworkMount(facts);
  if (network !== null) return network;
  const root = facts.syncRoots.find((one) => isInside(facts.realPath, one, facts.platform));
  if (root !== undefined) return { kind: 'cloud', name: baseName(root) };
  const named = find(
    cloudNames,
    partsOf(facts.realPath).map((part) => part.normalize('NFC').toLocaleLowerCase('vi')),
  );
  const name = named ?? find(cloudMarkers, facts.namesAbove);
  return name === null ? local : { kind: 'cloud', name };
}

/** The mounts of Linux: `/proc/mounts`, where spaces are written `\040`. */
export function parseLinuxMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) return [];
    return [
      { point: point.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))), type },
    ];
  });
}

/** The mounts of macOS as `mount` prints them: `//lan@may/chung on /Volumes/chung (smbfs, nodev)`. */
export function parseMacMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const match = /^.+? on (\/.*) \(([\w-]+)[,)]/.exec(line);
    return match?.[1] === undefined || match[2] === undefined ? [] : [{ point: match[1], type: match[2] }];
  });
}

/** True when `folder` is `outer` or lies in it. */
export function isInside(folder: string, outer: string, platform: NodeJS.Platform): boolean {
  const key = (value: string): string => {
    const joined = partsOf(value).join('/');
    return platform === 'linux' ? joined : joined.toLowerCase();
  };
  return outer !== '' && `${key(folder)}/`.startsWith(`${key(outer)}/`);
}

function findShare(realPath: string): FolderClass | null {
  // `\\?\C:\…` is a long local path, `\\?\UNC\server\share` a share; the Linux subsystem shows itself as a share as well.
  const plain = realPath.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\[?.]\\/, '');
  const share = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/.exec(plain);
  return share ? { kind: 'network', name: `\\\\${share[1]}\\${share[2]}` } : null;
}

function findNetworkMount({ realPath, mounts, platform }: FolderFacts): FolderClass | null {
  const holding = mounts.filter(({ point }) => point === '/' || isInside(realPath, point, platform));
  // The deepest mount point holds the folder; of two at one place the later lies on top.
  const top = holding.reduce<Mount | null>(
    (best, mount) => (best === null || mount.point.length >= best.point.length ? mount : best),
    null,
  );
  if (top === null || !networkTypes.test(top.type) || localFuse.test(top.type)) return null;
  return /rclone|drive|dropbox/i.test(top.type)
    ? { kind: 'cloud', name: top.type }
    : { kind: 'network', name: top.type };
}

function find(table: readonly (readonly [RegExp, string])[], names: readonly string[]): string | null {
  for (const name of names) {
    const known = table.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
  }
  return null;
}

const partsOf = (folder: string): readonly string[] => folder.split(/[\\/]+/).filter((part) => part !== '');
const baseName = (folder: string): string => partsOf(folder).at(-1) ?? folder;
