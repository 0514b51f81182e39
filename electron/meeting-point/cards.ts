import type { NetworkInterfaceInfo } from 'node:os'

/** Cards on which a room may be, by the names that systems give them. */
const wireless = /^(wl|wi-?fi|wlan|ath\d|airport|en0$|drahtlos|беспроводн)/i
const cable = /^(eth0|en\d+$|en[opsx]|em\d|ethernet$|lan|cable)/i

/** Cards of tunnels, virtual machines and containers, and those for this computer's own things. */
const virtual = new RegExp(
  [
    // Linux and macOS.
    '^(docker|br-|bridge\\d|veth|virbr|lxc|lxd|podman|cni|flannel|cali|kube|vbox|vmnet|vmenet|vnic|feth|anpi|ap\\d|awdl|llw)',
    '^(utun|tun|tap|ppp|ipsec|gif|stf|wg|zt|tailscale|nordlynx|proton|mullvad|warp|cscotun|nebula)',
    // Windows.
    'virtualbox|vmware|vethernet|hyper-v|wsl|parallels|npcap|bluetooth',
    'vpn|nordlynx|wireguard|wintun|tap-|tailscale|zerotier|mullvad|proton|anyconnect|fortinet|globalprotect|hamachi',
  ].join('|'),
  'i',
)

/** The makers' prefixes of virtual cards: VirtualBox, VMware, Hyper-V, Parallels, Docker, QEMU. */
const virtualMac =
  /^(0a:00:27|08:00:27|00:50:56|00:0c:29|00:05:69|00:15:5d|00:1c:42|02:42|52:54:00)/i
/** A tunnel has none. */
const noMac = '00:00:00:00:00:00'
/** The networks that virtual machines and containers make when nobody tells them otherwise. */
const virtualNetwork = /^(192\.168\.(56|122|99)\.|172\.17\.0\.|10\.211\.55\.|10\.88\.0\.)/

/**
 * How much speaks against the others of a room being behind this address: 0 a wireless card, 1 a
 * cable, 2 nothing known, 5 a tunnel or a virtual card, 8 an address that a card gave itself because
 * nobody else gave it one. Whether it is so nobody can know: it is an order, and no more.
 */
export function doubtOf(name: string, { address, cidr, mac }: NetworkInterfaceInfo): number {
  if (address.startsWith('169.254.')) return 8
  const prefix = Number(cidr?.split('/')[1])
  const pointToPoint = address.includes(':') ? prefix === 128 : prefix >= 31
  const byMac = mac === noMac || virtualMac.test(mac ?? '')
  if (virtual.test(name) || byMac || pointToPoint || virtualNetwork.test(address)) return 5
  if (wireless.test(name)) return 0
  return cable.test(name) ? 1 : 2
}
