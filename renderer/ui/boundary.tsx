import { Component, type ReactNode } from 'react'

interface Props {
  /** Stands in the place of what could not be drawn. */
  readonly fallback: (again: () => void) => ReactNode
  readonly children: ReactNode
}

/** What fails below it is replaced by a few words, and takes nothing else along. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return this.props.fallback(() => this.setState({ failed: false }))
  }
}
