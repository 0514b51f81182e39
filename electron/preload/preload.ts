import { contextBridge } from 'electron'

contextBridge.exposeInMainWorld('sotto', { version: 1 })
