#!/bin/sh
# 安装或升级绩评：把本文件夹放到 前缀/releases/ 之下，再让 前缀/current 指向它。数据不在其中，不受影响。
# 用法：./install.sh [前缀，默认 /opt/jiping]
set -eu
here=$(dirname "$(readlink -f "$0")")
prefix=${1:-/opt/jiping}
release=$prefix/releases/$(basename "$here")-$(date +%Y%m%d%H%M%S)
mkdir -p "$prefix/releases"
cp -a "$here" "$release.part"
mv "$release.part" "$release"
# 先试运行再切换：版本不能运行时，原来的版本不动。
if ! "$release/jiping" version; then
	rm -rf "$release"
	echo "这个版本在本机不能运行，没有安装；$prefix/current 没有改动。请核对安装包是否完整、处理器和系统是否相同。" >&2
	exit 1
fi
ln -sfn "$release" "$prefix/current.new"
mv -T "$prefix/current.new" "$prefix/current"
echo "已安装到 $release，$prefix/current 已指向它。"
