# Fill a Redmine of its own: one project with so many issues, and an admin who may sign in at once.
count = Integer(ENV.fetch("ISSUES"))
User.find_by(login: "admin").update!(must_change_passwd: false, last_login_on: Time.now, language: "en")
trackers = Tracker.all.to_a
project = Project.new(name: "Waterrijk", identifier: "waterrijk", is_public: true)
project.enabled_module_names = %w[issue_tracking news wiki]
project.trackers = trackers
project.save!
words = %w[roster promise evidence counter letter neighbour morning question answer team form budget street school care work]
now = Time.now
count.times.each_slice(1000) do |some|
  rows = some.map do |at|
    said = Array.new(12) { |place| words[(at * 7 + place * (at % 5 + 1)) % words.size] }
    { project_id: project.id, tracker_id: trackers[at % trackers.size].id, subject: "#{said.first(5).join(' ')} #{at}",
      description: said.join(" "), status_id: IssueStatus.first.id, priority_id: IssuePriority.first.id, author_id: 1,
      created_on: now - at * 60, updated_on: now - at * 60, lft: 1, rgt: 2, lock_version: 0, done_ratio: 0,
      is_private: false }
  end
  Issue.insert_all!(rows)
end
Issue.update_all("root_id = id")
puts Issue.maximum(:id)
