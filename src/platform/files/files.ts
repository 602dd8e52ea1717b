/** Bytes by class and id, in DATA_DIR/files/{class}/{uuid}. Written whole or not at all. */
export interface Files {
  write(fileClass: string, id: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is no such file. */
  read(fileClass: string, id: string): Promise<Uint8Array | undefined>;
  remove(fileClass: string, id: string): Promise<void>;
  /** All of a class, and when each was last written. */
  list(fileClass: string): Promise<readonly StoredFile[]>;
  /** Whether the disk has room for this many bytes and the reserve. */
  hasRoomFor(bytes: number): Promise<boolean>;
}

export interface StoredFile {
  readonly id: string;
  readonly changedAt: Temporal.Instant;
}
