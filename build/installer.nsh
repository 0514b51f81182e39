# What electron-builder's installer for Windows does besides.
#
# Installed for all users (so by an administrator), Sotto may be reached by the devices of the room:
# a meeting point takes connections, and announcements come by multicast. From networks like the
# room's only (its own, and the private address ranges), so that a campus with public addresses does
# not open it to the internet. Installed for one person no rule can be made; the app says so beside
# hosting. The name is the one that electron/meeting-point/windows-firewall.ts looks for.

!define FIREWALL_RULE "Sotto meeting point"
!define ROOM_NETWORKS "localsubnet,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7"

!macro removeFirewallRule
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall delete rule name="${FIREWALL_RULE}" program="$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
  Pop $R9
!macroend

!macro customInstall
  ${if} $installMode == "all"
    !insertmacro removeFirewallRule
    nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall add rule name="${FIREWALL_RULE}" dir=in action=allow program="$INSTDIR\${APP_EXECUTABLE_FILENAME}" profile=any remoteip=${ROOM_NETWORKS}'
    Pop $R9
    ${if} $R9 != 0
      DetailPrint "Windows made no firewall rule ($R9): other devices may not reach a meeting point here."
    ${endif}
  ${endif}
!macroend

!macro customUnInstall
  ${if} $installMode == "all"
    !insertmacro removeFirewallRule
  ${endif}
!macroend
